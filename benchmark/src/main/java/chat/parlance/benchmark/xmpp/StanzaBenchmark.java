package chat.parlance.benchmark.xmpp;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.InvalidStanzaException;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import chat.parlance.xmpp.xml.XmlException;
import chat.parlance.xmpp.xml.XmlLimits;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// The path of a message of 300 bytes through the places that every stanza passes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class StanzaBenchmark {

  private static final String MESSAGE =
      "<message xmlns='jabber:client' to='romeo@example.net/orchard' id='8f2c1c5e-0b1d' type='chat'>"
          + "<body>Wherefore art thou, Romeo? Deny thy father &amp; refuse thy name.</body>"
          + "<active xmlns='http://jabber.org/protocol/chatstates'/>"
          + "<request xmlns='urn:xmpp:receipts'/><origin-id xmlns='urn:xmpp:sid:0' id='1'/>"
          + "</message>";

  private final byte[] frame = MESSAGE.getBytes(UTF_8);
  private final FullJid sender = FullJid.of("juliet@example.com/balcony");
  private final byte[] stamped =
      Element.ofTrusted(frame).withAttribute("from", sender.toString()).bytes();

  /// At the gateway: check all of the frame, read the start tag, say who sent it.
  @Benchmark
  public byte[] parseAndStamp() throws XmlException, InvalidStanzaException {
    return Stanza.of(Element.parse(frame, XmlLimits.DEFAULT)).withFrom(sender).element().bytes();
  }

  @Benchmark
  public Element parse() throws XmlException {
    return Element.parse(frame, XmlLimits.DEFAULT);
  }

  /// At a service: read the start tag, look for two children.
  @Benchmark
  public boolean readFromLog() {
    var message = (Message) Stanza.ofTrusted(Element.ofTrusted(stamped));
    return message.has("request", "urn:xmpp:receipts")
        && message.has("private", "urn:xmpp:carbons:2");
  }

  @Benchmark
  public Jid parseJid() {
    return Jid.of("romeo@example.net/orchard");
  }

  @Benchmark
  public Element build() {
    Element body = Element.builder("body", Stanza.NAMESPACE).text("Wherefore art thou?").build();
    return Element.builder("message", Stanza.NAMESPACE)
        .attribute("to", "romeo@example.net/orchard")
        .attribute("type", "chat")
        .child(body)
        .build();
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(StanzaBenchmark.class.getSimpleName()).build()).run();
  }
}
