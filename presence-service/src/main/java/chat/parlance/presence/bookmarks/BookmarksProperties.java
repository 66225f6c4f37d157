package chat.parlance.presence.bookmarks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How many bookmarks an account may have.
///
/// @param maxBookmarks how many
/// @param maxBytes of all of them
@Validated
@ConfigurationProperties("parlance.presence.bookmarks")
public record BookmarksProperties(
    @Min(1) @Max(10_000) @DefaultValue("500") int maxBookmarks,
    @Min(1024) @Max(262_144) @DefaultValue("131072") int maxBytes) {

  /// The defaults.
  public static final BookmarksProperties DEFAULT = new BookmarksProperties(500, 131_072);

  boolean allow(long bookmarks, long bytes) {
    return bookmarks <= maxBookmarks && bytes <= maxBytes;
  }
}
