/// How facts are kept: as JSON, and those of the store behind [chat.parlance.log.fact.FactStore].
@NullMarked
package chat.parlance.log.fact;

import org.jspecify.annotations.NullMarked;
