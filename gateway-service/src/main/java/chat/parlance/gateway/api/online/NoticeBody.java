package chat.parlance.gateway.api.online;

import chat.parlance.gateway.announcement.Announcements;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What everybody is to hear once.
record NoticeBody(
    @Schema(example = "Try the new bookmarks.") @NotBlank @Size(max = Announcements.LONGEST)
        String text) {}
