/// What passwords are checked by: SCRAM keys, real ones and those of accounts that don't exist.
@NullMarked
package chat.parlance.gateway.sasl.key;

import org.jspecify.annotations.NullMarked;
