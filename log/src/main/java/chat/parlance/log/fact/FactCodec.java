package chat.parlance.log.fact;

import chat.parlance.log.Fact;
import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Facts as JSON: addresses as text, elements as their XML. A property that an older or newer
/// version of the service wrote is ignored. One that it didn't write is empty if it is a
/// collection, 0 or false if it is a primitive, and else absent.
public final class FactCodec {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(values())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          // Of a record its components, and nothing else that looks like a property.
          .changeDefaultVisibility(
              seen -> seen.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
          .withConfigOverride(List.class, FactCodec::emptyIfAbsent)
          .withConfigOverride(Set.class, FactCodec::emptyIfAbsent)
          .withConfigOverride(Map.class, FactCodec::emptyIfAbsent)
          .build();

  /// Looking up how a type is written takes longer than to write it.
  private static final ClassValue<ObjectWriter> WRITERS =
      new ClassValue<>() {
        @Override
        protected ObjectWriter computeValue(Class<?> type) {
          return MAPPER.writerFor(type);
        }
      };

  private FactCodec() {}

  public static <T> String write(Fact<T> fact, T value) {
    return WRITERS.get(fact.type()).writeValueAsString(value);
  }

  /// A value that is told to others, see [chat.parlance.log.Told].
  public static String write(Record value) {
    return MAPPER.writeValueAsString(value);
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws UnreadableFactException if the JSON isn't that of such a fact
  public static <T> T read(Fact<T> fact, String json) {
    try {
      return MAPPER.readValue(json, fact.type());
    } catch (JacksonException | IllegalArgumentException e) {
      throw new UnreadableFactException(fact, e);
    }
  }

  private static void emptyIfAbsent(MutableConfigOverride type) {
    type.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  private static SimpleModule values() {
    var module = new SimpleModule("parlance");
    text(module, Jid.class, Jid::toString, Jid::ofPrepared);
    text(module, BareJid.class, BareJid::toString, BareJid::ofPrepared);
    text(module, FullJid.class, FullJid::toString, text -> (FullJid) Jid.ofPrepared(text));
    text(module, SessionAddress.class, SessionAddress::toString, SessionAddress::parse);
    text(module, Origin.class, Origin::toString, Origin::parse);
    text(
        module,
        Element.class,
        element -> new String(element.bytes(), StandardCharsets.UTF_8),
        xml -> Element.ofTrusted(xml.getBytes(StandardCharsets.UTF_8)));
    return module;
  }

  private static <T> void text(
      SimpleModule module, Class<T> type, Function<T, String> print, Function<String, T> parse) {
    module.addSerializer(type, new ToText<>(type, print));
    module.addDeserializer(type, new OfText<>(type, parse));
    module.addKeySerializer(type, new ToName<>(type, print));
    module.addKeyDeserializer(type, new OfName(parse));
  }

  private static final class ToText<T> extends StdSerializer<T> {
    private final transient Function<T, String> print;

    ToText(Class<T> type, Function<T, String> print) {
      super(type);
      this.print = print;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(print.apply(value));
    }
  }

  private static final class ToName<T> extends StdSerializer<T> {
    private final transient Function<T, String> print;

    ToName(Class<T> type, Function<T, String> print) {
      super(type);
      this.print = print;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
      generator.writeName(print.apply(value));
    }
  }

  private static final class OfText<T> extends StdDeserializer<T> {
    private final transient Function<String, T> parse;

    OfText(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      return parse.apply(parser.getString());
    }
  }

  private static final class OfName extends tools.jackson.databind.KeyDeserializer {
    private final Function<String, ?> parse;

    OfName(Function<String, ?> parse) {
      this.parse = parse;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      return parse.apply(key);
    }
  }
}
