package chat.parlance.log;

/// Something that an address asked for has come: a time, see [Effect.Wake].
///
/// @param name as it was asked for
/// @param part as it was asked for
/// @param asked the offset of the record that asked for it
public record Woken(String name, String part, long asked) implements Payload {}
