/// XEP-0050: Ad-Hoc Commands of the domain, with forms of XEP-0004. A command is a bean of type
/// [chat.parlance.gateway.iq.command.Command]; what it asks for and answers is in its own class.
/// Start at [chat.parlance.gateway.iq.command.CommandHandler].
@NullMarked
package chat.parlance.gateway.iq.command;

import org.jspecify.annotations.NullMarked;
