package chat.parlance.xmpp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packagesOf = ArchitectureTest.class,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule dependsOnTheJdkOnly =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "rocks.xmpp.precis..", "chat.parlance.xmpp..");

  @ArchTest
  static final ArchRule onlyJidsArePrepared =
      noClasses()
          .that()
          .resideOutsideOfPackage("..xmpp.jid..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("rocks.xmpp.precis..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("..xmpp.(*)..").should().beFreeOfCycles();

  @ArchTest
  static void everyPackageSaysWhatItIsFor(JavaClasses classes) {
    assertThat(classes.getPackage("chat.parlance.xmpp").getSubpackages())
        .isNotEmpty()
        .allMatch(one -> one.tryGetPackageInfo().isPresent());
  }
}
