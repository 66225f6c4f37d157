package chat.parlance.presence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

@AnalyzeClasses(
    packages = "chat.parlance.presence",
    importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {

  @ArchTest
  static final ArchRule decisionsDoNoIo =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Properties")
          .and()
          .haveSimpleNameNotEndingWith("Configuration")
          .and()
          .haveSimpleNameNotEndingWith("Application")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "org.apache.kafka..",
              "com.mongodb..",
              "org.slf4j..",
              "chat.parlance.log.broker..",
              "chat.parlance.store..");

  @ArchTest
  static final ArchRule decisionsKnowNoClock =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Random.class);

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("chat.parlance.presence.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule servicesDoNotKnowEachOther =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "chat.parlance.gateway..", "chat.parlance.messaging..", "chat.parlance.standalone..");

  @ArchTest
  static final ArchRule packagesSayWhatTheyAreFor =
      classes()
          .should(
              new ArchCondition<>("be in a package with a package-info") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean described = type.getPackage().tryGetPackageInfo().isPresent();
                  events.add(new SimpleConditionEvent(type, described, type.getPackageName()));
                }
              });
}
