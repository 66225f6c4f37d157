/// All reports of the domain, for those who operate it: facts of the domain's own address, each
/// found by an id that can be computed. [chat.parlance.presence.report.register.Register] says how
/// they are numbered; [chat.parlance.presence.report.register.RegisterRequests] is what REST asks.
@NullMarked
package chat.parlance.presence.report.register;

import org.jspecify.annotations.NullMarked;
