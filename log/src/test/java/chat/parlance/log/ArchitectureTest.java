package chat.parlance.log;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "chat.parlance.log",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyTheEdgesKnowKafkaAndSpring =
      noClasses()
          .that()
          .resideOutsideOfPackages("..broker..", "..process..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..", "io.micrometer..", "org.slf4j..", "org.springframework..");

  @ArchTest
  static final ArchRule theVocabularyIsPure =
      classes()
          .that()
          .resideInAPackage("chat.parlance.log")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "chat.parlance.log", "chat.parlance.xmpp..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule decidingTouchesNoClockAndNoThread =
      noClasses()
          .that()
          .resideOutsideOfPackages("..broker..", "..process..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Thread.class, java.time.Clock.class, java.util.Random.class);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("chat.parlance.log.(*)..").should().beFreeOfCycles();
}
