package chat.parlance.standalone.rest;

import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A schema of JSON as far as the description uses that: it makes examples, and checks answers.
record Schema(Description description, JsonNode given) {

  private static final JsonMapper JSON = new JsonMapper();

  private JsonNode node() {
    return description.resolve(given);
  }

  private Schema of(JsonNode other) {
    return new Schema(description, other);
  }

  /// The example that the schema has, or its properties or items have; null if there is none. A
  /// property that is required has one.
  JsonNode example() {
    var schema = node();
    if (schema.has("example")) {
      return parsed(schema.path("example"), schema);
    }
    if (schema.has("items")) {
      var item = of(schema.path("items")).example();
      return item == null ? null : JSON.createArrayNode().add(item);
    }
    if (!schema.has("properties")) {
      return null;
    }
    var example = JSON.createObjectNode();
    for (var property : schema.path("properties").properties()) {
      var value = of(property.getValue()).example();
      if (value != null && !(value instanceof ObjectNode object && object.isEmpty())) {
        example.set(property.getKey(), value);
      }
    }
    for (var name : schema.path("required")) {
      if (!example.has(name.asString())) {
        throw new AssertionError("the property " + name.asString() + " has no example");
      }
    }
    return example;
  }

  // An annotation has text only.
  private static JsonNode parsed(JsonNode example, JsonNode schema) {
    var type = schema.path("type").asString("");
    return example.isString() && !type.equals("string")
        ? JSON.readTree(example.asString())
        : example;
  }

  void check(byte[] json) {
    check(JSON.readTree(json), "$");
  }

  private void check(JsonNode value, String at) {
    switch (node().path("type").asString("")) {
      case "object" -> checkObject(value, at);
      case "array" -> {
        require(value instanceof ArrayNode, at, "an array");
        for (int i = 0; i < value.size(); i++) {
          of(node().path("items")).check(value.get(i), at + "[" + i + "]");
        }
      }
      case "string" -> checkString(value, at);
      case "integer" -> require(value.isIntegralNumber(), at, "an integer");
      case "boolean" -> require(value.isBoolean(), at, "a boolean");
      case "number" -> require(value.isNumber(), at, "a number");
      default -> {
        // Anything.
      }
    }
  }

  private void checkObject(JsonNode value, String at) {
    require(value instanceof ObjectNode, at, "an object");
    var properties = node().path("properties");
    for (var property : value.properties()) {
      var name = property.getKey();
      if (properties.has(name)) {
        of(properties.path(name)).check(property.getValue(), at + "." + name);
      } else {
        require(node().has("additionalProperties"), at + "." + name, "described");
      }
    }
    for (var name : node().path("required")) {
      require(value.has(name.asString()), at + "." + name.asString(), "there");
    }
  }

  private void checkString(JsonNode value, String at) {
    require(value.isString(), at, "a string");
    if (node().path("format").asString("").equals("date-time")) {
      var _ = OffsetDateTime.parse(value.asString());
    }
    var allowed = node().path("enum");
    require(
        allowed.isMissingNode() || allowed.valueStream().anyMatch(value::equals),
        at,
        "one of " + allowed);
  }

  private static void require(boolean holds, String at, String what) {
    if (!holds) {
      throw new AssertionError(at + " isn't " + what);
    }
  }
}
