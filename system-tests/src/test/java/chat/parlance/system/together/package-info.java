/// Two people, each with Converse.js, Smack and stanza at the same time. Start at
/// [chat.parlance.system.together.TogetherIT]; the side of the scripts is `node/devices.mjs`.
@NullMarked
package chat.parlance.system.together;

import org.jspecify.annotations.NullMarked;
