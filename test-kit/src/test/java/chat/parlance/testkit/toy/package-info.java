/// A made-up extension: everything that it takes to add a XEP is in this package.
@NullMarked
package chat.parlance.testkit.toy;

import org.jspecify.annotations.NullMarked;
