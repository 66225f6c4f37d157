package chat.parlance.system.abuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.system.client.RawSocket;
import java.io.IOException;
import java.util.Arrays;

/// What no client may send once its session is there.
enum BadFrame {
  /// RFC 7395 section 3.2.
  BINARY(1003, "") {
    @Override
    void send(RawSocket to) throws IOException {
      to.frame(RawSocket.BINARY, true, MESSAGE.getBytes(UTF_8));
    }
  },
  /// RFC 6455 section 5.1.
  UNMASKED(1002, "") {
    @Override
    void send(RawSocket to) throws IOException {
      to.raw(new byte[] {(byte) 0x81, 2, '<', 'a'});
    }
  },
  /// RFC 6455 section 5.4.
  CONTINUATION_OF_NOTHING(1002, "") {
    @Override
    void send(RawSocket to) throws IOException {
      to.frame(RawSocket.CONTINUATION, true, MESSAGE.getBytes(UTF_8));
    }
  },
  /// RFC 6455 section 8.1.
  NOT_UTF8(1007, "unsupported-encoding") {
    @Override
    void send(RawSocket to) throws IOException {
      var bytes = MESSAGE.getBytes(UTF_8);
      bytes[MESSAGE.indexOf("hi")] = (byte) 0xC3;
      to.frame(RawSocket.TEXT, true, bytes);
    }
  },
  /// The first fragment ends within a character, and the second doesn't go on with it.
  BROKEN_UTF8_IN_FRAGMENTS(1007, "unsupported-encoding") {
    @Override
    void send(RawSocket to) throws IOException {
      var bytes = MESSAGE.replace("hi", "é").getBytes(UTF_8);
      int within = MESSAGE.indexOf("hi") + 1;
      to.frame(RawSocket.TEXT, false, Arrays.copyOf(bytes, within));
      to.frame(RawSocket.CONTINUATION, true, Arrays.copyOfRange(bytes, within + 1, bytes.length));
    }
  },
  /// RFC 6120 section 13.12, RFC 6455 section 7.4.1.
  OVERLONG(1009, "policy-violation") {
    @Override
    void send(RawSocket to) throws IOException {
      to.text(MESSAGE.replace("hi", "x".repeat(300_000)));
    }
  },
  A_MILLION_ELEMENTS(1009, "policy-violation") {
    @Override
    void send(RawSocket to) throws IOException {
      to.text("<message xmlns='jabber:client'>" + "<a/>".repeat(1_000_000) + "</message>");
    }
  },
  /// RFC 6120 section 11.1.
  ENTITIES(1000, "restricted-xml") {
    @Override
    void send(RawSocket to) throws IOException {
      to.text("<!DOCTYPE m [<!ENTITY a 'aaaa'>]>" + MESSAGE);
    }
  },
  /// RFC 6120 section 4.9.3.
  DEEP(1000, "policy-violation") {
    @Override
    void send(RawSocket to) throws IOException {
      to.text(MESSAGE.replace("hi", "<b>".repeat(5_000) + "</b>".repeat(5_000)));
    }
  };

  private static final String MESSAGE =
      "<message xmlns='jabber:client' to='innocent0@localhost'><body>hi</body></message>";

  private final int code;
  private final String condition;

  BadFrame(int code, String condition) {
    this.code = code;
    this.condition = condition;
  }

  abstract void send(RawSocket to) throws IOException;

  /// That the WebSocket is closed with.
  int code() {
    return code;
  }

  /// Of the stream error before; empty if there can't be one.
  String condition() {
    return condition;
  }
}
