package chat.parlance.messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import chat.parlance.log.Handler;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

@AnalyzeClasses(packages = "chat.parlance.messaging", importOptions = DoNotIncludeTests.class)
class BoundariesTest {

  @ArchTest
  static final ArchRule decisionsDoNoIo =
      noClasses()
          .that()
          .resideOutsideOfPackages("..api..")
          .and()
          .haveSimpleNameNotEndingWith("Properties")
          .and()
          .haveSimpleNameNotEndingWith("Configuration")
          .and()
          .haveSimpleNameNotEndingWith("Application")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "org.apache.kafka..", "com.mongodb..", "org.slf4j..");

  @ArchTest
  static final ArchRule handlersAreForTheirConfigurationOnly =
      classes().that().implement(Handler.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("chat.parlance.messaging.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule servicesDoNotKnowEachOther =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("chat.parlance.gateway..", "chat.parlance.presence..");

  @ArchTest
  static final ArchRule packagesSayWhatTheyAreFor =
      classes()
          .should(
              new ArchCondition<JavaClass>("be in a package with a package-info") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  if (type.getPackage().tryGetPackageInfo().isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName()));
                  }
                }
              });
}
