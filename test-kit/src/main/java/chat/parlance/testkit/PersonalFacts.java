package chat.parlance.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.NotPersonal;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Goes over all facts that a service has, so that none of a new feature is forgotten when a person
/// is.
public final class PersonalFacts {

  private PersonalFacts() {}

  /// Asserts that each fact is erased with its account, unless it says why not.
  ///
  /// @param root the package of the service, where its facts are constants
  public static void assertErased(String root, List<? extends Handler<?>> handlers) {
    var facts = declared(root);
    var held = held(handlers);

    assertThat(facts)
        .isNotEmpty()
        .filteredOn(field -> !field.isAnnotationPresent(NotPersonal.class))
        .extracting(PersonalFacts::name)
        .isNotEmpty()
        .isSubsetOf(held);
    assertThat(facts)
        .filteredOn(field -> field.isAnnotationPresent(NotPersonal.class))
        .extracting(PersonalFacts::name)
        .doesNotContainAnyElementsOf(held);
  }

  private static List<Field> declared(String root) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root)
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
      return ((Fact<?>) requireNonNull(field.get(null))).name();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> held(List<? extends Handler<?>> handlers) {
    return handlers.stream()
        .flatMap(handler -> handler.holds().stream())
        .map(held -> held.fact().name())
        .collect(Collectors.toSet());
  }
}
