package chat.parlance.standalone.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the REST interface (OpenAPI 3.1).
public final class Description {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private final JsonNode document;

  private Description(JsonNode document) {
    this.document = document;
  }

  public static Description parse(String json) {
    return new Description(new JsonMapper().readTree(json));
  }

  /// All operations in an order in which each finds what its example needs: what is outside is made
  /// before what is inside it and deleted after it, and looked at in between.
  public List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(
              new Operation(
                  this,
                  method.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  method.getValue()));
        }
      }
    }
    var outsideIn = Comparator.comparingInt(Operation::depth).thenComparing(Operation::path);
    operations.sort(
        Comparator.comparingInt(Operation::step)
            .thenComparing((one, other) ->
                one.method().equals("DELETE")
                    ? outsideIn.compare(other, one)
                    : outsideIn.compare(one, other)));
    return operations;
  }

  public Operation operation(String id) {
    return operations().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  /// A schema, not a reference to one.
  JsonNode resolve(JsonNode schema) {
    var reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : document.at(reference.substring(1));
  }
}
