package guide.lambda.feeds;

import java.util.Optional;

/// Who wrote an entry.
///
/// @param url an http or https address; empty where they gave none
public record FeedAuthor(String name, Optional<String> url) {

    public FeedAuthor {
        name = FeedText.writable(name);
        url = url.map(FeedText::writable);
    }

    /// Somebody without an address.
    public FeedAuthor(String name) {
        this(name, Optional.empty());
    }
}
