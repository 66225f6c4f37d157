/// Data forms (XEP-0004) as far as nodes are configured by them. Start at
/// [chat.parlance.presence.pubsub.form.DataForm].
@NullMarked
package chat.parlance.presence.pubsub.form;

import org.jspecify.annotations.NullMarked;
