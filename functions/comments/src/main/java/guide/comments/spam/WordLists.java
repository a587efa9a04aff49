package guide.comments.spam;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The word lists of rules, prepared once: rules with thousands of words would otherwise take
/// longer than everything else about a contribution.
final class WordLists {

    /// Moderators change their rules now and then; what is not asked for any more is dropped.
    private static final int MOST_KEPT = 32;

    private final Map<List<String>, WordList> kept = new ConcurrentHashMap<>();

    WordList of(List<String> words) {
        WordList known = kept.get(words);
        if (known != null) {
            return known;
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        WordList made = new WordList(words);
        kept.put(List.copyOf(words), made);
        return made;
    }
}
