package chat.parlance.gateway.registration;

import chat.parlance.gateway.limit.Limit;
import chat.parlance.gateway.limit.Network;
import chat.parlance.gateway.routing.Intake;
import chat.parlance.xmpp.jid.BareJid;

/// How much is taken.
///
/// @param registrations of accounts, by where they are asked for
/// @param changes of passwords, by account
/// @param intake whether there is room for an account
record RegistrationLimits(Limit<Network> registrations, Limit<BareJid> changes, Intake intake) {}
