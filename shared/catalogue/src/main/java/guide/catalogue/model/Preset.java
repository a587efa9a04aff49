package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A common situation, as a named set of needs.
///
/// The needs are texts as in a pick's query: `orm`, `concurrency:event-loop`, and `admin@3` for a
/// want with its weight.
///
/// @param id in the form of a trait id, but up to 60 characters
/// @param question what a reader in this situation asks
/// @param extensions true if the usual packages count as partial support; absent otherwise
public record Preset(
        String id,
        String title,
        String question,
        List<String> must,
        List<String> want,
        List<String> mustnot,
        @Nullable Boolean extensions) {

    /// Creates a preset that counts what the frameworks have themselves.
    public Preset(
            String id,
            String title,
            String question,
            List<String> must,
            List<String> want,
            List<String> mustnot) {
        this(id, title, question, must, want, mustnot, null);
    }

    public Preset {
        if (!isId(Require.text(id, "preset.id", 60))) {
            throw new IllegalArgumentException(
                    "preset.id must be lower-case words joined by hyphens");
        }
        Require.text(title, "preset.title", 80);
        Require.text(question, "preset.question", 300);
        extensions = Boolean.TRUE.equals(extensions) ? true : null;
        must = needs(must);
        want = needs(want);
        mustnot = needs(mustnot);
        if (must.isEmpty() && want.isEmpty() && mustnot.isEmpty()) {
            throw new IllegalArgumentException(
                    "preset must have at least one need in must, want or mustnot");
        }
    }

    /// Returns true if a trait that a framework lacks, but for which it has a usual package, counts
    /// as partial support.
    public boolean countsExtensions() {
        return extensions != null;
    }

    public static boolean isId(String text) {
        return text.length() <= 60 && text.matches("[a-z0-9]+(-[a-z0-9]+)*+");
    }

    private static List<String> needs(@Nullable List<String> texts) {
        List<String> needs = Require.list(texts);
        needs.forEach(need -> Require.text(need, "preset.need", 200));
        return needs;
    }
}
