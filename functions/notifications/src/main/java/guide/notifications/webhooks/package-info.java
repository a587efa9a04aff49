/// Webhooks after the Standard Webhooks specification (github.com/standard-webhooks): moderators
/// set them, and programs are told what happened.
@NullMarked
package guide.notifications.webhooks;

import org.jspecify.annotations.NullMarked;
