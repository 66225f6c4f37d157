/// What it means that somebody is blocked (XEP-0191 section 3.3): stanzas in both directions meet
/// [chat.parlance.presence.blocking.guard.BlockingGuard]; presence, which reaches those who watch
/// without being in their log, asks [chat.parlance.presence.blocking.guard.Blocking].
@NullMarked
package chat.parlance.presence.blocking.guard;

import org.jspecify.annotations.NullMarked;
