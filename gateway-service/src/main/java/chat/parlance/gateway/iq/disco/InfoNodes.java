package chat.parlance.gateway.iq.disco;

/// The nodes of the domain under which its disco#info is found as well: those of XEP-0115.
public interface InfoNodes {
  boolean contains(String node);
}
