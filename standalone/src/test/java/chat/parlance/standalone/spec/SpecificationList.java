package chat.parlance.standalone.spec;

import chat.parlance.xmpp.spec.Implements;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/// What the types on the class path say to implement, as a page.
final class SpecificationList {

  private static final String HEAD =
      """
      # Supported specifications

      Made from the `@Implements` annotations in the code by `./dev test`; don't edit. *complete*: all that
      the specification, or the part named, asks of a server.

      """;

  private final List<Implementation> implementations;
  private final Properties titles = new Properties();

  private SpecificationList(List<Implementation> implementations) throws IOException {
    this.implementations = implementations;
    try (InputStream known = SpecificationList.class.getResourceAsStream("titles.properties")) {
      titles.load(known);
    }
  }

  static SpecificationList ofClassPath() throws IOException {
    var readers = new SimpleMetadataReaderFactory();
    var names = Stream.<String>builder();
    for (Resource file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:chat/parlance/**/*.class")) {
      var read = readers.getMetadataReader(file).getAnnotationMetadata();
      if (read.hasAnnotation(Implements.class.getName())
          || read.hasAnnotation(Implements.All.class.getName())) {
        names.add(read.getClassName());
      }
    }
    return new SpecificationList(
        names.build().distinct().flatMap(SpecificationList::claims).sorted().toList());
  }

  String page() {
    return HEAD
        + section("RFCs", "Sections", each -> each.claim().rfc() > 0)
        + "\n"
        + section("XMPP extensions", "Version", each -> each.claim().xep() > 0);
  }

  private String section(String title, String version, Predicate<Implementation> which) {
    return "## %s\n| Specification | %s | Status | Note | Code |\n| --- | --- | --- | --- | --- |\n"
            .formatted(title, version)
        + implementations.stream().filter(which).map(this::row).collect(Collectors.joining());
  }

  private String row(Implementation each) {
    return "| [%s](%s)%s | %s | %s | %s | `%s` |\n"
        .formatted(
            each.specification(),
            each.address(),
            title(each),
            each.claim().version(),
            each.claim().status().name().toLowerCase(Locale.ROOT),
            each.claim().note(),
            each.place());
  }

  private String title(Implementation each) {
    var title = titles.getProperty(each.specification().replace(' ', '-'));
    return title == null ? "" : " " + title;
  }

  private static Stream<Implementation> claims(String name) {
    try {
      var type = Class.forName(name, false, SpecificationList.class.getClassLoader());
      return Arrays.stream(type.getAnnotationsByType(Implements.class))
          .map(claim -> new Implementation(type, claim));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
