package guide.comments.threads;

import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A thread as somebody asks for it.
///
/// @param key in the one form that it has today
/// @param older what it may be stored under, from before paths were brought to one form: with or
///   without the final slash, or as it was asked for (decision record 36)
public record AskedThread(ThreadKey key, List<ThreadKey> older) {

    public AskedThread {
        older = List.copyOf(older);
    }

    /// Empty when `text` is no thread's key.
    public static Optional<AskedThread> parse(String text) {
        return ThreadKey.parse(text).map(key -> new AskedThread(key, older(key, text)));
    }

    /// A thread of which it is known under which key it is stored.
    public static AskedThread known(ThreadKey key) {
        return new AskedThread(key, List.of());
    }

    /// The thread as it is called today, then the older forms.
    public Stream<ThreadKey> forms() {
        return Stream.concat(Stream.of(key), older.stream());
    }

    private static List<ThreadKey> older(ThreadKey key, String text) {
        if (!(key instanceof ThreadKey.OfPage page) || !page.siteId().equals(SiteId.DEFAULT)) {
            return List.of();
        }
        String path = page.path();
        return Stream.of(
                        path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/",
                        text.startsWith("page:") ? text.substring(5) : "")
                .filter(OldPagePath::isPath)
                .filter(form -> !form.equals(path))
                .distinct()
                .<ThreadKey>map(ThreadKey.OfPage::new)
                .toList();
    }
}
