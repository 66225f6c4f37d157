package chat.parlance.gateway.stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What the way from the socket to the session may know.
@AnalyzeClasses(packages = "chat.parlance.gateway", importOptions = DoNotIncludeTests.class)
class StreamArchitectureTest {

  @ArchTest
  static final ArchRule webSocketsKnowNothingOfXmpp =
      noClasses()
          .that()
          .resideInAPackage("..gateway.websocket..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..gateway.stream..",
              "..gateway.sasl..",
              "..gateway.session..",
              "..gateway.account..",
              "..xmpp.xml..",
              "..xmpp.stanza..",
              "..xmpp.stream..");

  @ArchTest
  static final ArchRule authenticationKnowsAccountsOnly =
      noClasses()
          .that()
          .resideInAPackage("..gateway.sasl..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..gateway.stream..", "..gateway.session..", "..gateway.websocket..", "io.netty..");

  @ArchTest
  static final ArchRule nobodyBehindTheStreamKnowsIt =
      noClasses()
          .that()
          .resideOutsideOfPackages("..gateway.stream..", "..gateway")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..gateway.stream..");

  @ArchTest
  static final ArchRule onlyTheShellKnowsSpringAndTheStore =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..gateway.websocket..",
              "..gateway.sasl",
              "..gateway.sasl.key..",
              "..gateway.sasl.attempt..",
              "..gateway.stream..")
          .and()
          .haveNameNotMatching(".*(Properties|Configuration|Lifecycle|Customizer|Counts)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.beans..",
              "org.springframework.boot..",
              "org.springframework.context..",
              "org.springframework.data..",
              "org.springframework.web..",
              "org.apache.kafka..",
              "com.mongodb..",
              "org.bson..");
}
