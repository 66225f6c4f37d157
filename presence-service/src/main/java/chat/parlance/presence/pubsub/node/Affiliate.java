package chat.parlance.presence.pubsub.node;

import chat.parlance.xmpp.jid.BareJid;

/// An entity that a node knows.
public record Affiliate(BareJid jid, Affiliation affiliation) {}
