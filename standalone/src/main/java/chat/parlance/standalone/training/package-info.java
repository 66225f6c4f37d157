/// What `./dev` starts once to learn which classes of the libraries a start needs, so that later
/// starts find them loaded and linked (JEP 483, JEP 514).
@NullMarked
package chat.parlance.standalone.training;

import org.jspecify.annotations.NullMarked;
