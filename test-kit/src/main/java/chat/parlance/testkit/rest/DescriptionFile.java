package chat.parlance.testkit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The committed description of the REST interface of all services, of which this module has a
/// part.
///
/// @param path of the file
public record DescriptionFile(Path path) {

  private static final String ACCOUNT = "juliet@localhost";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// Compares this module's part with what its controllers are; writes it anew if asked to by the
  /// property `openapi.write`.
  public void check(String generated, Predicate<String> isOurs) throws IOException {
    var part = (ObjectNode) JSON.readTree(generated);
    part.remove("servers");
    addAccountExamples(part);
    if (Boolean.getBoolean("openapi.write")) {
      write(part, isOurs);
    }
    var whole = (ObjectNode) JSON.readTree(Files.readString(path));
    isWhole(whole);
    whole.path("paths").propertyNames().stream()
        .filter(isOurs)
        .forEach(name -> assertThat(part.path("paths").has(name)).as(name).isTrue());
    for (var section : Map.of("paths", "", "components", "/schemas").entrySet()) {
      var at = "/" + section.getKey() + section.getValue();
      part.at(at)
          .properties()
          .forEach(entry ->
              assertThat(whole.at(at).path(entry.getKey()))
                  .as(at + " " + entry.getKey() + " (-Dopenapi.write=true writes it anew)")
                  .isEqualTo(entry.getValue()));
    }
  }

  /// The account of a path is the same in all examples, so that no controller has to say it; one
  /// that says another keeps that.
  private static void addAccountExamples(ObjectNode part) {
    for (var parameters : part.path("paths").findValues("parameters")) {
      for (var parameter : parameters) {
        if (parameter.path("in").asString().equals("path")
            && parameter.path("name").asString().equals("jid")
            && !parameter.has("example")) {
          ((ObjectNode) parameter).put("example", ACCOUNT);
        }
      }
    }
  }

  private void write(ObjectNode part, Predicate<String> isOurs) throws IOException {
    var whole =
        Files.exists(path) ? (ObjectNode) JSON.readTree(Files.readString(path)) : part.deepCopy();
    var paths = (ObjectNode) whole.get("paths");
    new ArrayList<>(paths.propertyNames()).stream().filter(isOurs).forEach(paths::remove);
    paths.setAll((ObjectNode) part.get("paths"));
    sort(paths);
    var schemas = (ObjectNode) whole.at("/components/schemas");
    schemas.setAll((ObjectNode) part.at("/components/schemas"));
    sort(schemas);
    merge((ArrayNode) whole.get("tags"), (ArrayNode) part.get("tags"));
    if (part.path("components").has("securitySchemes")) {
      whole.set("info", part.get("info"));
      whole.set("security", part.get("security"));
      ((ObjectNode) whole.get("components"))
          .set("securitySchemes", part.at("/components/securitySchemes"));
    }
    Files.writeString(path, JSON.writeValueAsString(whole) + "\n");
  }

  /// What OpenAPI 3.1 demands beyond being JSON, as far as a generator can get it wrong.
  private static void isWhole(ObjectNode whole) {
    assertThat(whole.path("openapi").asString()).startsWith("3.1.");
    assertThat(whole.at("/info/title").asString()).isNotEmpty();
    assertThat(whole.at("/info/version").asString()).isNotEmpty();
    assertThat(whole.findValuesAsString("operationId")).doesNotHaveDuplicates();
    whole
        .findValuesAsString("$ref")
        .forEach(ref -> assertThat(whole.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
    whole
        .path("paths")
        .forEach(item -> item.forEach(op -> assertThat(op.path("responses").isEmpty()).isFalse()));
  }

  private static void merge(ArrayNode tags, ArrayNode more) {
    var names = more.findValuesAsString("name");
    tags.removeIf(tag -> names.contains(tag.path("name").asString()));
    tags.addAll(more);
  }

  private static void sort(ObjectNode node) {
    var sorted = new TreeMap<String, JsonNode>();
    node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    node.removeAll();
    node.setAll(sorted);
  }
}
