package chat.parlance.presence;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.NotPersonal;
import chat.parlance.presence.directed.DirectedProperties;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.session.StanzaProperties;
import chat.parlance.presence.verona.Handlers;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Goes over all facts that the service has, so that none of a new feature is forgotten when a
/// person is.
class PersonalFactsTest {

  private static List<Field> declared() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("chat.parlance.presence")
            .stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(Fact.class))
            .map(JavaField::reflect)
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .toList();
  }

  private static String name(Field field) {
    try {
      field.setAccessible(true);
      return ((Fact<?>) field.get(null)).name();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> held() {
    List<Handler<?>> handlers =
        Handlers.all(
            RosterProperties.DEFAULT, DirectedProperties.DEFAULT, StanzaProperties.DEFAULT);
    return handlers.stream()
        .flatMap(handler -> handler.holds().stream())
        .map(held -> held.fact().name())
        .collect(Collectors.toSet());
  }

  @Nested
  class GivenEveryFactOfTheService {

    @Test
    void whenAnAccountIsDeleted_thenItIsErasedUnlessItSaysWhyNot() {
      var facts = declared();

      assertThat(facts)
          .isNotEmpty()
          .filteredOn(field -> !field.isAnnotationPresent(NotPersonal.class))
          .extracting(PersonalFactsTest::name)
          .isNotEmpty()
          .isSubsetOf(held());
      assertThat(facts)
          .filteredOn(field -> field.isAnnotationPresent(NotPersonal.class))
          .extracting(PersonalFactsTest::name)
          .doesNotContainAnyElementsOf(held());
    }
  }
}
