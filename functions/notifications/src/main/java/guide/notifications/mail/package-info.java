/// Mail: what a letter says, how it looks, how it is written as a message, and who takes it.
///
/// Whoever tells somebody something makes a [MailMessage] and gives it to a [MailSender]. Nothing
/// that a reader typed becomes a link, an image or a header in it: decision record 52.
@NullMarked
package guide.notifications.mail;

import org.jspecify.annotations.NullMarked;
