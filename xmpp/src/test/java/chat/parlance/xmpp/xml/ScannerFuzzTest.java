package chat.parlance.xmpp.xml;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Looks for frames that crash or hang the parser, or about which it is of another opinion than two
/// others. Runs over its corpus as any test does; fuzzes with `JAZZER_FUZZ=1`.
class ScannerFuzzTest {

  @FuzzTest(maxDuration = "30s")
  void anyFrame(byte[] frame) {
    Opinions.compare(frame);
  }
}
