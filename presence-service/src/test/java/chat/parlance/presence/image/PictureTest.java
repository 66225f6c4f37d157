package chat.parlance.presence.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.presence.image.UnfitPictureException.Reason;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

  /// What is at the beginning of each kind, of 300 times 200 pixels.
  static final List<Arguments> KINDS =
      List.of(
          Arguments.of("image/png", "89504e470d0a1a0a0000000d49484452 0000012c 000000c8 0802"),
          Arguments.of("image/gif", "474946383961 2c01 c800 f70000"),
          Arguments.of("image/gif", "474946383761 2c01 c800 f70000"),
          Arguments.of(
              "image/jpeg", "ffd8 ffe00010 4a46494600010100000100010000 ffc0000b08 00c8 012c 01"),
          Arguments.of("image/jpeg", "ffd8 ffdb0004 0101 ffff c2000b08 00c8 012c 01"),
          Arguments.of("image/webp", webp("56503820 0a000000 300100 9d012a 2c01 c800 0000")),
          Arguments.of("image/webp", webp("5650384c 0a000000 2f 2bc13100 00")),
          Arguments.of("image/webp", webp("56503858 0a000000 10000000 2b0100 c70000")));

  private static String webp(String chunk) {
    return "52494646 00000000 57454250" + chunk;
  }

  private static Picture read(String hex) throws UnfitPictureException {
    var bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    return Picture.read(Base64.getEncoder().encodeToString(bytes), ImageProperties.DEFAULT);
  }

  private static void assertRefused(String base64, Reason reason) {
    assertThatThrownBy(() -> Picture.read(base64, ImageProperties.DEFAULT))
        .isInstanceOfSatisfying(
            UnfitPictureException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Nested
  class GivenAnImage {

    @ParameterizedTest
    @FieldSource("chat.parlance.presence.image.PictureTest#KINDS")
    void whenItIsRead_thenItsKindAndSizeAreKnown(String type, String hex) throws Exception {
      var picture = read(hex);

      assertThat(picture.type()).isEqualTo(type);
      assertThat(picture.width()).isEqualTo(300);
      assertThat(picture.height()).isEqualTo(200);
    }

    @Test
    void whenItHasWhiteSpace_thenThatIsIgnored() throws Exception {
      var picture = Picture.read(" R0lG\r\n\tODlhAQABAAAAADs= \n", ImageProperties.DEFAULT);

      assertThat(picture.base64()).isEqualTo("R0lGODlhAQABAAAAADs=");
      assertThat(picture.sha1()).isEqualTo("383ed85131f4ed92dc15ebfe44585c7e14074264");
    }
  }

  @Nested
  class GivenWhatIsNoImage {

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "AAAA=AAA", "A", "iVBOR\u00e4=="})
    void whenItIsNoBase64_thenItIsRefused(String text) {
      assertRefused(text, Reason.NOT_BASE64);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "3c7376672f3e",
          "89504e470d0a1a0a",
          "89504e470d0a1a0a0000000d49444154000000010000000108",
          "89504e470d0a1a0a0000000d49484452 00000000 000000c8 0802",
          "89504e470d0a1a0a0000000d49484452 ffffffff 000000c8 0802",
          "ffd8ffe0ffff",
          "ffd8ffda0000",
          "474946383961",
          "52494646000000005745425056503820"
        })
    void whenItIsOfNoKnownKind_thenItIsRefused(String hex) {
      var bytes = HexFormat.of().parseHex(hex.replace(" ", ""));

      assertRefused(Base64.getEncoder().encodeToString(bytes), Reason.NOT_AN_IMAGE);
    }
  }

  @Nested
  class GivenAnImageThatIsABurden {

    @Test
    void whenItClaimsTooManyPixels_thenItIsRefused() {
      assertThatThrownBy(() -> read("89504e470d0a1a0a0000000d49484452 000186a0 000186a0 0802"))
          .isInstanceOfSatisfying(
              UnfitPictureException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_PIXELS));
    }

    /// Its screen is small, and the second frame isn't.
    @Test
    void whenAFrameIsLargerThanTheScreen_thenItIsRefused() {
      var screen = "474946383961 0100 0100 80 0000 000000ffffff 21f9 04 00000000 00 ";
      var small = "2c 0000 0000 0100 0100 00 02 02 4401 00 ";
      var large = "2c 0000 0000 60ea 60ea 00 02 02 4401 00 3b";

      assertThatThrownBy(() -> read(screen + small + large))
          .isInstanceOfSatisfying(
              UnfitPictureException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_PIXELS));
    }

    @Test
    void whenItHasTooManyBytes_thenItIsRefused() {
      assertRefused(Base64.getEncoder().encodeToString(new byte[131_073]), Reason.TOO_MANY_BYTES);
    }
  }

  @Property
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
    var header = ImageHeader.read(bytes);

    assertThat(header == null || (header.width() > 0 && header.height() > 0)).isTrue();
  }
}
