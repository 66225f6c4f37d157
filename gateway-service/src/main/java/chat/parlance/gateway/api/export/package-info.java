/// All that is held about a person, over REST. Start at
/// [chat.parlance.gateway.api.export.ExportController].
@NullMarked
package chat.parlance.gateway.api.export;

import org.jspecify.annotations.NullMarked;
