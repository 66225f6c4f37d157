/// What accounts report of others, over REST. Start at
/// [chat.parlance.gateway.api.report.ReportController].
@NullMarked
package chat.parlance.gateway.api.report;

import org.jspecify.annotations.NullMarked;
