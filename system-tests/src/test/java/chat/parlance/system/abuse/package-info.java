/// Clients that break rules, or know no measure, against a running platform on which two others
/// chat. Start at [chat.parlance.system.abuse.AbuseIT].
package chat.parlance.system.abuse;
