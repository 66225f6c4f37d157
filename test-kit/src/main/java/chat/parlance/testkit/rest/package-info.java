/// Keeps the committed description of the REST interface true, from the tests of each service that
/// has a part of it.
@NullMarked
package chat.parlance.testkit.rest;

import org.jspecify.annotations.NullMarked;
