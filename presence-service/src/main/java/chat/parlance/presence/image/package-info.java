/// Pictures that clients send: which kind they are and how large, by their first bytes and without
/// decoding them, so that none is a burden to whoever shows it. Start at
/// [chat.parlance.presence.image.Picture].
@NullMarked
package chat.parlance.presence.image;

import org.jspecify.annotations.NullMarked;
