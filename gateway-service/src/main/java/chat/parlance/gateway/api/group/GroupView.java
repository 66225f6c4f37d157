package chat.parlance.gateway.api.group;

import chat.parlance.xmpp.xml.Element;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group as it is.
@JsonInclude(JsonInclude.Include.NON_NULL)
record GroupView(
    @Schema(example = "class-5a") String name,
    @Schema(example = "Class 5a") String displayName,
    List<MemberView> members,
    @Schema(
            description = "Who was to be a member and is no account; nothing was done about them",
            example = "[\"nobody@localhost\"]")
        @Nullable List<String> unknown) {

  static GroupView of(String name, Element group, @Nullable List<String> unknown) {
    var members =
        group.children().stream()
            .map(it -> new MemberView(String.valueOf(it.attribute("jid")), it.attribute("name")))
            .toList();
    return new GroupView(name, String.valueOf(group.attribute("name")), members, unknown);
  }
}
