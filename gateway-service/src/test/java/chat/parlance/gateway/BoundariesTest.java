package chat.parlance.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "chat.parlance.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {

  @ArchTest
  static final ArchRule onlyTheBrokerPackageKnowsKafka =
      noClasses()
          .that()
          .resideOutsideOfPackages("..broker..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule countingIsPure =
      noClasses()
          .that()
          .resideInAPackage("..session.sm..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "io.netty..",
              "io.micrometer..",
              "org.slf4j..",
              "java.time..");

  /// Configurations are the shell: they know all that they put together.
  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices()
          .matching("..gateway.(*)..")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(simpleNameEndingWith("Configuration"), DescribedPredicate.alwaysTrue());
}
