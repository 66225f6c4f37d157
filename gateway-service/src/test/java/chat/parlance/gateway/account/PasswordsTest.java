package chat.parlance.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  @Nested
  class GivenTheExamplesOfRfc8265 {

    @Test
    void whenAllowed_thenCaseAndSpacesStay() {
      assertThat(Passwords.prepare("correct horse battery staple"))
          .isEqualTo("correct horse battery staple");
      assertThat(Passwords.prepare("Correct Horse Battery Staple"))
          .isEqualTo("Correct Horse Battery Staple");
      assertThat(Passwords.prepare("\u03c0\u00df\u00e5")).isEqualTo("\u03c0\u00df\u00e5");
      assertThat(Passwords.prepare("Jack of \u2666s")).isEqualTo("Jack of \u2666s");
    }

    @Test
    void whenThereIsAnotherSpace_thenItBecomesTheCommonOne() {
      assertThat(Passwords.prepare("foo\u1680bar")).isEqualTo("foo bar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my cat is a \u0009by"})
    void whenForbidden_thenRefused(String password) {
      assertThatThrownBy(() -> Passwords.prepare(password))
          .isInstanceOf(PasswordRefusedException.class);
    }
  }

  @Nested
  class GivenTheSamePasswordFromTwoKeyboards {

    @Test
    void whenPrepared_thenItIsTheSame() {
      assertThat(Passwords.prepare("e\u0301te\u0301")).isEqualTo("\u00e9t\u00e9");
    }
  }

  @Nested
  class GivenALongPassword {

    @Test
    void whenItHasMoreBytesThanAllowed_thenRefused() {
      assertThat(Passwords.prepare("x".repeat(1023))).hasSize(1023);
      assertThatThrownBy(() -> Passwords.prepare("x".repeat(1024)))
          .isInstanceOf(PasswordRefusedException.class);
      assertThatThrownBy(() -> Passwords.prepare("\u00e9".repeat(512)))
          .isInstanceOf(PasswordRefusedException.class);
    }
  }
}
