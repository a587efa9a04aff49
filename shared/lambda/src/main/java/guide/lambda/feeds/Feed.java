package guide.lambda.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A feed, or a page of it.
///
/// @param title for people
/// @param about one sentence that says what is in it
/// @param page where people read what it is about; empty where there is no such page
/// @param language a BCP 47 tag; empty where it is not known
/// @param updated when anything in it changed last; the epoch where nothing ever was in it
/// @param entries newest first
/// @param next the position behind the last entry, from which the next page begins; empty on the
///   last one
public record Feed(
        String title,
        String about,
        Optional<String> page,
        Optional<String> language,
        Instant updated,
        List<FeedEntry> entries,
        String next) {

    /// How many entries a page has at the most.
    public static final int PAGE = 20;

    public Feed {
        title = FeedText.line(title);
        about = FeedText.line(about);
        entries = List.copyOf(entries);
    }

    /// When the newest of these was changed; the epoch for none.
    public static Instant newest(List<FeedEntry> entries) {
        return entries.stream()
                .map(FeedEntry::updated)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
