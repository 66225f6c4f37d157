package chat.parlance.gateway.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakeoverTest {

  private static final String REQUEST = UpgradeRequestTest.GOOD + "\r\n\r\n";

  private final StringBuilder web = new StringBuilder();
  private final EchoConnection connection = new EchoConnection();
  private Admission admission = new Admission.Granted(connection);
  private final EmbeddedChannel channel = new EmbeddedChannel();

  TakeoverTest() {
    channel.pipeline().addLast("web", new WebServer());
    channel.config().setAutoRead(false); // as reactor-netty has it
    new Handover(this::admit, UpgradeRequestTest.properties(Set.of())).install(channel);
  }

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  private Admission admit(UpgradeRequest request, Channel from) {
    assertThat(from).isSameAs(channel);
    return admission;
  }

  private void receive(byte[] bytes) {
    channel.writeInbound((Object) Unpooled.copiedBuffer(bytes));
  }

  private void receiveByteByByte(String text) {
    for (byte each : text.getBytes(US_ASCII)) {
      receive(new byte[] {each});
    }
  }

  private String sent() {
    var all = new StringBuilder();
    for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
      all.append(next.toString(US_ASCII));
      next.release();
    }
    return all.toString();
  }

  @Nested
  class GivenARequestForAWebSocket {

    @Test
    void whenItComesWhole_thenOneHandlerStaysAndReads() {
      receive(REQUEST.getBytes(US_ASCII));

      assertThat(sent()).startsWith("HTTP/1.1 101 ");
      assertThat(channel.pipeline().toMap()).hasSize(1).containsValue(connection);
      assertThat(channel.config().isAutoRead()).isTrue();
      assertThat(web).isEmpty();
    }

    @Test
    void whenItComesByteByByte_thenItIsTheSame() {
      receiveByteByByte(REQUEST);

      assertThat(sent()).startsWith("HTTP/1.1 101 ");
      assertThat(channel.pipeline().toMap()).hasSize(1).containsValue(connection);
    }

    @Test
    void whenItHasAQuery_thenItIsTheSame() {
      receiveByteByByte(REQUEST.replace("/ws ", "/ws?x=1 "));

      assertThat(sent()).startsWith("HTTP/1.1 101 ");
    }

    @Test
    void whenAFrameComesWithIt_thenTheFrameIsRead() {
      receive(ClientFrames.joined(REQUEST.getBytes(US_ASCII), ClientFrames.text("hello")));

      assertThat(sent()).startsWith("HTTP/1.1 101 ").endsWith("\u0005hello");
    }

    @Test
    void whenItIsRefused_thenTheSocketIsClosed() {
      admission = new Admission.Refused(Refusal.UNAVAILABLE);

      receive(REQUEST.getBytes(US_ASCII));

      assertThat(sent()).startsWith("HTTP/1.1 503 ");
      assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whenTheSubprotocolIsMissing_thenItIsABadRequest() {
      receive(REQUEST.replace("Sec-WebSocket-Protocol", "X-Protocol").getBytes(US_ASCII));

      assertThat(sent()).startsWith("HTTP/1.1 400 ");
      assertThat(channel.isOpen()).isFalse();
    }
  }

  @Nested
  class GivenAnotherRequest {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "GET / HTTP/1.1\r\n\r\n",
          "GET /wsx HTTP/1.1\r\n\r\n",
          "GET /ws/x HTTP/1.1\r\n\r\n",
          "POST /ws HTTP/1.1\r\n\r\n",
          "G\r\n",
          "PRI * HTTP/2.0\r\n\r\n"
        })
    void whenItComesByteByByte_thenItIsPassedOnUntouched(String request) {
      receiveByteByByte(request);

      assertThat(web).hasToString(request);
      assertThat(channel.pipeline().names()).doesNotContain("parlance.takeover").contains("web");
      assertThat(sent()).isEmpty();
    }
  }

  @Nested
  class GivenAClientThatIsUpToSomething {

    @Test
    void whenItsHeaderIsTooLarge_thenItIsRefused() {
      receive(REQUEST.substring(0, 40).getBytes(US_ASCII));
      receive(("X: " + "x".repeat(8192)).getBytes(US_ASCII));

      assertThat(sent()).startsWith("HTTP/1.1 431 ");
      assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whenItTakesItsTime_thenItIsRefused() {
      receive("GET /ws".getBytes(US_ASCII));
      channel.advanceTimeBy(11, TimeUnit.SECONDS);
      channel.runScheduledPendingTasks();

      assertThat(sent()).startsWith("HTTP/1.1 408 ");
      assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whenItSaysNothing_thenItIsRefused() {
      channel.advanceTimeBy(11, TimeUnit.SECONDS);
      channel.runScheduledPendingTasks();

      assertThat(channel.isOpen()).isFalse();
    }
  }

  private final class WebServer extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      web.append(((ByteBuf) message).toString(US_ASCII));
      ((ByteBuf) message).release();
    }
  }

  private static final class EchoConnection extends WebSocketConnection {

    @Override
    protected void opened() {}

    @Override
    protected WebSocketLimits limits() {
      return new WebSocketLimits(1000, 60, 80, 5);
    }

    @Override
    protected void text(byte[] message) {
      write(message);
    }

    @Override
    protected void arrived(int bytes) {}

    @Override
    protected void broken(CloseCode why) {
      closeSocket(why);
    }

    @Override
    protected void overdue() {}

    @Override
    protected void writabilityChanged(boolean writable) {}

    @Override
    protected void gone() {}

    @Override
    protected void drain() {}
  }
}
