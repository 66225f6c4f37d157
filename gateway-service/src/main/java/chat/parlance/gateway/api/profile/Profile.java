package chat.parlance.gateway.api.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The common fields of a vCard. What is absent isn't there. How much it may be altogether is for
/// the service to say.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Profile(
    @Schema(example = "Juliet Capulet") @Nullable String fullName,
    @Nullable @Valid Name name,
    @Schema(example = "Jule") @Nullable String nickname,
    @Schema(example = "[\"juliet@capulet.example\"]") List<@NotBlank String> emails,
    @Schema(example = "[\"+39 045 8077777\"]") List<@NotBlank String> telephones,
    @Schema(example = "https://capulet.example/juliet") @Nullable String url,
    @Schema(description = "As it was written, best YYYY-MM-DD", example = "1581-07-31")
        @Nullable String birthday,
    @Schema(example = "Not yet fourteen") @Nullable String description,
    @Nullable @Valid Organisation organisation,
    @Schema(example = "Daughter") @Nullable String title,
    @Schema(example = "Beloved") @Nullable String role) {

  Profile {
    emails = copy(emails);
    telephones = copy(telephones);
  }

  /// The parts of a name.
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Name(
      @Schema(example = "Capulet") @Nullable String family,
      @Schema(example = "Juliet") @Nullable String given,
      @Nullable String middle,
      @Nullable String prefix,
      @Nullable String suffix) {}

  /// Where somebody belongs.
  ///
  /// @param units from the largest to the smallest
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Organisation(
      @Schema(example = "House of Capulet") @Nullable String name,
      @Schema(example = "[\"Verona\"]") List<@NotBlank String> units) {

    Organisation {
      units = copy(units);
    }
  }

  // Absent in JSON is null here. Null in a list is left for validation to find.
  private static List<String> copy(@Nullable List<String> values) {
    return values == null || values.stream().anyMatch(Objects::isNull)
        ? Objects.requireNonNullElse(values, List.of())
        : List.copyOf(values);
  }

  @Override
  public String toString() {
    return "Profile";
  }
}
