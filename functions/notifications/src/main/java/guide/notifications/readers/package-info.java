/// Mail to readers: of replies to them, of what they have subscribed to, that something of theirs
/// was published, and whether an address wants any of it.
@NullMarked
package guide.notifications.readers;

import org.jspecify.annotations.NullMarked;
