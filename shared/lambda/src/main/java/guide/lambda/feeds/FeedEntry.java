package guide.lambda.feeds;

import java.time.Instant;
import java.util.Optional;

/// An entry of a feed, as both formats have it.
///
/// @param id an IRI that never changes, whatever becomes of the entry (RFC 4287, section 4.2.6)
/// @param link where people read it
/// @param kind one word for what it is, such as `comment`
/// @param author empty for the guide itself
/// @param html escaped and cleaned, as a reader shows it
/// @param inReplyTo the id of the entry that it replies to (RFC 4685); empty for every other one
public record FeedEntry(
        String id,
        String title,
        String link,
        String kind,
        Instant published,
        Instant updated,
        Optional<FeedAuthor> author,
        String html,
        Optional<String> inReplyTo) {

    public FeedEntry {
        title = FeedText.line(title);
        html = FeedText.writable(html);
    }

    /// The beginning of its text, for browsers, and for readers that show a list.
    String summary() {
        return FeedText.beginning(html);
    }
}
