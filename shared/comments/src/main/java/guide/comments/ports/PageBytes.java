package guide.comments.ports;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.EarlierText;
import guide.comments.domain.ThreadEntry;

import java.util.List;
import java.util.function.ToLongFunction;

/// How long a page may be: Lambda hands on 6 MB at the most, in which a text may take up twice its
/// length.
public final class PageBytes {

    /// What the entries of one page add up to at the most, unless a single one is longer.
    public static final int MOST = 2_000_000;

    /// Names of members, times, ids, votes: more than any contribution has of them.
    private static final int AROUND = 700;

    private PageBytes() {}

    /// How many of these make a page: at least one where there is any.
    public static int fitting(List<ThreadEntry> entries) {
        return fitting(entries, PageBytes::of);
    }

    /// The same of anything that has a length.
    public static <T> int fitting(List<T> entries, ToLongFunction<T> bytes) {
        long sum = 0;
        int count = 0;
        for (T entry : entries) {
            sum += bytes.applyAsLong(entry);
            if (sum > MOST && count > 0) {
                return count;
            }
            count++;
        }
        return count;
    }

    private static long of(ThreadEntry entry) {
        return of(entry.contribution()) + entry.replies().stream().mapToLong(PageBytes::of).sum();
    }

    /// As JSON, within a few percent.
    public static long of(Contribution contribution) {
        return switch (contribution) {
            case Contribution.Tombstone _ -> AROUND;
            case Contribution.Published p ->
                    AROUND
                            + written(p.html())
                            + written(p.author().toString())
                            + written(p.content().toString());
        };
    }

    /// As its author's export has it.
    public static long of(AuthorCopy authorCopy) {
        return AROUND
                + written(authorCopy.markdown())
                + written(authorCopy.signed().toString())
                + written(authorCopy.content().toString());
    }

    /// As the export has the texts before, with a little around each.
    public static long of(List<EarlierText> earlier) {
        return earlier.stream().mapToLong(each -> 40 + written(each.body())).sum();
    }

    private static long written(String text) {
        return text.chars().mapToLong(PageBytes::written).sum();
    }

    /// A surrogate is half of a character of four bytes.
    private static long written(int c) {
        if (c == '"' || c == '\\') {
            return 2;
        }
        if (c < ' ') {
            return 6;
        }
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate((char) c) ? 2 : 3;
    }
}
