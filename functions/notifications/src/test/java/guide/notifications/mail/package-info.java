@NullMarked
package guide.notifications.mail;

import org.jspecify.annotations.NullMarked;
