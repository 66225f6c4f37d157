package chat.parlance.xmpp.stream;

import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.spec.Implements.Status;
import chat.parlance.xmpp.xml.Element;
import chat.parlance.xmpp.xml.XmlException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why a stream is closed (RFC 6120 section 4.9). There is no way back from it.
///
/// @param text for people who look for the cause, in English
@Implements(rfc = 6120, version = "4.9", status = Status.COMPLETE, note = "Stream errors.")
public record StreamError(Condition condition, @Nullable String text) {

  public static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-streams";

  /// RFC 6120 section 4.9.3.
  public enum Condition {
    BAD_FORMAT,
    BAD_NAMESPACE_PREFIX,
    CONFLICT,
    CONNECTION_TIMEOUT,
    HOST_GONE,
    HOST_UNKNOWN,
    IMPROPER_ADDRESSING,
    INTERNAL_SERVER_ERROR,
    INVALID_FROM,
    INVALID_NAMESPACE,
    INVALID_XML,
    NOT_AUTHORIZED,
    NOT_WELL_FORMED,
    POLICY_VIOLATION,
    REMOTE_CONNECTION_FAILED,
    RESET,
    RESOURCE_CONSTRAINT,
    RESTRICTED_XML,
    SEE_OTHER_HOST,
    SYSTEM_SHUTDOWN,
    UNDEFINED_CONDITION,
    UNSUPPORTED_ENCODING,
    UNSUPPORTED_FEATURE,
    UNSUPPORTED_STANZA_TYPE,
    UNSUPPORTED_VERSION;

    private final String elementName = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String elementName() {
      return elementName;
    }
  }

  public static StreamError of(Condition condition) {
    return new StreamError(condition, null);
  }

  /// What answers a frame that couldn't be read.
  public static StreamError of(XmlException cause) {
    return of(
        switch (cause.kind()) {
          case NOT_WELL_FORMED -> Condition.NOT_WELL_FORMED;
          case RESTRICTED_XML -> Condition.RESTRICTED_XML;
          case INVALID_XML -> Condition.INVALID_XML;
          case POLICY_VIOLATION -> Condition.POLICY_VIOLATION;
          case UNSUPPORTED_ENCODING -> Condition.UNSUPPORTED_ENCODING;
        });
  }

  /// `<stream:error/>`, with the declarations that a frame of its own needs (RFC 7395 section
  /// 3.3.3).
  public Element toElement() {
    var error = Element.builder("stream:error", Framing.STREAM_NAMESPACE);
    error.child(Element.builder(condition.elementName(), NAMESPACE).build());
    if (text != null) {
      error.child(
          Element.builder("text", NAMESPACE).attribute("xml:lang", "en").text(text).build());
    }
    return error.build();
  }
}
