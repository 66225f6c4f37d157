package chat.parlance.gateway.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.sasl.ScramClient;
import chat.parlance.gateway.websocket.ClientFrames;
import chat.parlance.gateway.websocket.WebSocketProperties;
import chat.parlance.testkit.process.Command;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/// Streams over TLS that ends at this server, with authentication bound to it.
class TlsIT {

  private static final String PASSWORD = "changeit";

  @TempDir private static Path directory;
  private static Path keyStore;
  private static SSLContext trusting;

  private final Rig rig = new Rig();
  private WebServer web;
  private SSLSocket socket;
  private DataInputStream in;

  @BeforeAll
  static void makeCertificate() throws Exception {
    keyStore = directory.resolve("server.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    new Command(
            List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-groupname",
                "secp384r1",
                "-sigalg",
                "SHA384withECDSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                PASSWORD,
                "-storetype",
                "PKCS12"),
            directory,
            Duration.ofMinutes(1))
        .run();
    var trusted = KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
    var certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry("server", trusted.getCertificate("server"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(certificates);
    trusting = SSLContext.getInstance("TLS");
    trusting.init(null, trust.getTrustManagers(), null);
  }

  @BeforeEach
  void start() {
    var properties =
        new WebSocketProperties(
            Set.of(),
            DataSize.ofKilobytes(8),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            DataSize.ofKilobytes(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            Duration.ofSeconds(5));
    var factory = new NettyReactiveWebServerFactory(0);
    var ssl = new Ssl();
    ssl.setKeyStore(keyStore.toUri().toString());
    ssl.setKeyStorePassword(PASSWORD);
    factory.setSsl(ssl);
    new PortCustomizer(rig.server(), properties).customize(factory);
    web = factory.getWebServer((request, response) -> response.setComplete());
    web.start();
  }

  @AfterEach
  void stop() throws IOException {
    socket.close();
    web.stop();
  }

  private String connect(String protocol) throws IOException {
    socket = (SSLSocket) trusting.getSocketFactory().createSocket("127.0.0.1", web.getPort());
    socket.setEnabledProtocols(new String[] {protocol});
    socket.setSoTimeout(20_000);
    in = new DataInputStream(socket.getInputStream());
    var request =
        String.join(
            "\r\n",
            "GET /ws HTTP/1.1",
            "Host: localhost",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Protocol: xmpp",
            "Sec-WebSocket-Version: 13",
            "",
            "");
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    var head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) in.readUnsignedByte());
    }
    assertThat(head).startsWith("HTTP/1.1 101 ");
    send(Client.OPEN);
    assertThat(next()).startsWith("<open ");
    return next();
  }

  private void send(String message) throws IOException {
    socket.getOutputStream().write(ClientFrames.text(message));
  }

  private String next() throws IOException {
    assertThat(in.readUnsignedByte()).isEqualTo(0x81);
    int length = in.readUnsignedByte();
    var payload = new byte[length == 126 ? in.readUnsignedShort() : length];
    in.readFully(payload);
    return new String(payload, UTF_8);
  }

  private byte[] binding(String type) throws Exception {
    if (type.equals("tls-server-end-point")) {
      var certificate = socket.getSession().getPeerCertificates()[0];
      return MessageDigest.getInstance("SHA-384").digest(certificate.getEncoded());
    }
    return ((ExtendedSSLSession) socket.getSession())
        .exportKeyingMaterialData("EXPORTER-Channel-Binding", new byte[0], 32);
  }

  private String authenticate(String mechanism, String type, byte[] binding) throws IOException {
    var hash = mechanism.contains("256") ? ScramHash.SHA_256 : ScramHash.SHA_1;
    var scram = new ScramClient(hash, "romeo", "juliet", "p=" + type + ",,", binding);
    send(element("auth", " mechanism='" + mechanism + "'", scram.first()));
    var challenge = next();
    var data = challenge.substring(challenge.indexOf('>') + 1, challenge.lastIndexOf('<'));
    send(element("response", "", scram.last(Base64.getDecoder().decode(data))));
    return next();
  }

  private static String element(String name, String attributes, byte[] data) {
    return "<"
        + name
        + " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'"
        + attributes
        + ">"
        + Base64.getEncoder().encodeToString(data)
        + "</"
        + name
        + ">";
  }

  @ParameterizedTest
  @CsvSource({
    "TLSv1.3, SCRAM-SHA-256-PLUS, tls-exporter",
    "TLSv1.3, SCRAM-SHA-1-PLUS, tls-server-end-point",
    "TLSv1.2, SCRAM-SHA-256-PLUS, tls-server-end-point"
  })
  void whenAuthenticationIsBoundToTheChannel_thenItSucceeds(
      String protocol, String mechanism, String type) throws Exception {
    var features = connect(protocol);

    var answer = authenticate(mechanism, type, binding(type));

    assertThat(features).contains(mechanism, "<channel-binding type=\"" + type + "\"", "PLAIN");
    assertThat(answer).startsWith("<success ");
  }

  @Test
  void whenItIsBoundToAnotherChannel_thenItFails() throws Exception {
    connect("TLSv1.3");

    var answer = authenticate("SCRAM-SHA-256-PLUS", "tls-exporter", new byte[32]);

    assertThat(answer).contains("<not-authorized/>");
  }
}
