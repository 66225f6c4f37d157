package chat.parlance.standalone.rest;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// One operation with its example: the examples of its parameters and of its body.
///
/// @param path with names in braces
public record Operation(Description description, String method, String path, JsonNode node) {

  private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

  /// The body of an example.
  public record Body(String type, ByteBuffer content) {}

  public String id() {
    return node.path("operationId").asString();
  }

  int depth() {
    return path.split("/").length;
  }

  /// First everything is made, then changed, seen and deleted.
  public int step() {
    return switch (method) {
      case "POST", "PUT" -> 0;
      case "PATCH" -> 1;
      case "GET" -> 2;
      default -> 3;
    };
  }

  /// Where the example goes.
  ///
  /// @param known what the platform itself named, in place of examples
  public String target(Map<String, String> known) {
    var target =
        NAME.matcher(path)
            .replaceAll(name -> encoded(known.getOrDefault(name.group(1), example(name.group(1)))));
    var query =
        node.path("parameters")
            .valueStream()
            .filter(it -> it.path("in").asString().equals("query"))
            .filter(it -> it.has("example") || it.path("required").asBoolean(false))
            .map(it -> it.path("name").asString())
            .map(name -> name + "=" + encoded(example(name)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? target : target + "?" + query;
  }

  private String example(String parameter) {
    return node.path("parameters")
        .valueStream()
        .filter(it -> it.path("name").asString().equals(parameter))
        .map(it -> it.path("example"))
        .filter(it -> !it.isMissingNode())
        .map(JsonNode::asString)
        .findFirst()
        .orElseThrow(() -> new AssertionError("the parameter " + parameter + " has no example"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// The names in a path that this operation's path fits; null if it doesn't.
  Map<String, String> match(String location) {
    var names = NAME.matcher(path).results().map(it -> it.group(1)).toList();
    var matcher = Pattern.compile(NAME.matcher(path).replaceAll("([^/]+)")).matcher(location);
    return matcher.matches()
        ? names.stream()
            .collect(
                Collectors.toMap(
                    name -> name, name -> decoded(matcher.group(names.indexOf(name) + 1))))
        : null;
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /// The body of the example, or null if there is to be none.
  public Body body() {
    var content = node.path("requestBody").path("content");
    if (content.isEmpty()) {
      return null;
    }
    var type = content.propertyNames().iterator().next();
    var media = content.path(type);
    if (media.path("schema").path("format").asString("").equals("binary")) {
      var example = media.path("examples").valueStream().findFirst().orElseThrow();
      return new Body(
          type, ByteBuffer.wrap(Base64.getDecoder().decode(example.path("value").asString())));
    }
    var example = new Schema(description, media.path("schema")).example();
    if (example == null || example.isEmpty()) {
      throw new AssertionError("the body has no example");
    }
    return new Body(type, StandardCharsets.UTF_8.encode(example.toString()));
  }

  /// Checks that an answer is as it is described. Where an example can only fail, as what it asks
  /// for isn't there, the extension `x-example-status` says how.
  public void check(int status, String type, byte[] body) {
    if (node.has("x-example-status")) {
      if (!node.path("x-example-status").asString().equals(Integer.toString(status))) {
        throw new AssertionError("the status is " + status);
      }
      return;
    }
    var response = node.path("responses").path(Integer.toString(status));
    if (response.isMissingNode()) {
      throw new AssertionError(
          "the status " + status + " isn't described: " + new String(body, StandardCharsets.UTF_8));
    }
    var content = response.path("content");
    if (content.isEmpty()) {
      if (body.length > 0) {
        throw new AssertionError("the body isn't described");
      }
      return;
    }
    var expected = content.propertyNames().iterator().next();
    if (!type.startsWith(expected.replace("*", ""))) {
      throw new AssertionError("the type is " + type + " instead of " + expected);
    }
    if (expected.equals("application/json")) {
      new Schema(description, content.path(expected).path("schema")).check(body);
    }
  }
}
