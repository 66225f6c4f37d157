/// Reports of spam and abuse that come with a block (XEP-0377). They are kept for whoever operates
/// the platform; nothing is sent anywhere. Start at [chat.parlance.presence.report.Reporting].
@NullMarked
package chat.parlance.presence.report;

import org.jspecify.annotations.NullMarked;
