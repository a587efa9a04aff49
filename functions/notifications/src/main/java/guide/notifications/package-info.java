/// Tells people and programs what happened in the tables, behind the writes and never in their way
/// (docs/adr/0051-the-stream-is-the-outbox.md).
@NullMarked
package guide.notifications;

import org.jspecify.annotations.NullMarked;
