/// What happened, in the words of the guide, and how it is read from the tables' streams.
@NullMarked
package guide.notifications.events;

import org.jspecify.annotations.NullMarked;
