/// People who come and go, become contacts and part again, at random, against a model of who must
/// see what. Start at [chat.parlance.system.people.PeopleIT].
@NullMarked
package chat.parlance.system.people;

import org.jspecify.annotations.NullMarked;
