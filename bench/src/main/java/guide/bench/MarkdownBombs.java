package guide.bench;

import guide.markdown.Markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Rendering and cleaning texts that were made to take long: 64 KB against 32 KB, by turns in one
/// run. Twice the text may take twice the time, not four times.
public final class MarkdownBombs {

    private static final int SMALL = 32 * 1024;
    private static final int ROUNDS = 31;
    private static final int WARM_UP = 10;

    /// Keeps the compiler from leaving the work out.
    private static long used;

    private static final Map<String, String> SHAPES = new LinkedHashMap<>();

    static {
        SHAPES.put("plain words", "It depends on what you need. ");
        SHAPES.put("nested quotes", "> ");
        SHAPES.put("nested lists", "- ");
        SHAPES.put("open brackets", "[");
        SHAPES.put("links in links", "[a](");
        SHAPES.put("open emphasis", "*a **b ");
        SHAPES.put("emphasis runs", "***a_b_");
        SHAPES.put("backticks", "`a``b");
        SHAPES.put("entities", "&#x0;&amp");
        SHAPES.put("tags", "<b<i");
        SHAPES.put("addresses", "http://a.example/?");
    }

    private MarkdownBombs() {}

    /// `MarkdownBombs <file>`: writes a row for each shape to `file`.
    public static void main(String[] arguments) throws IOException {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "# Texts made to take long",
                                "",
                                "`make bench`: 64 KB against 32 KB of the same shape, by turns in one"
                                        + " run; medians of "
                                        + ROUNDS
                                        + ". The desk takes 10 000 characters.",
                                "",
                                "| shape | 32 KB, ms | 64 KB, ms | ratio |",
                                "|---|---|---|---|"));
        SHAPES.forEach((name, part) -> lines.add(row(name, part)));
        Files.write(Path.of(arguments[0]), lines);
        System.out.println("Written to " + arguments[0] + ", " + used + " characters of HTML");
    }

    private static String row(String name, String part) {
        String small = part.repeat(SMALL / part.length());
        String large = part.repeat(2 * SMALL / part.length());
        long[] smalls = new long[ROUNDS];
        long[] larges = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long smallTook = time(small);
            long largeTook = time(large);
            if (i >= 0) {
                smalls[i] = smallTook;
                larges[i] = largeTook;
            }
        }
        double one = median(smalls) / 1e6;
        double two = median(larges) / 1e6;
        return String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |", name, one, two, two / one);
    }

    private static long time(String markdown) {
        long start = System.nanoTime();
        int length = Markdown.toHtml(markdown).length();
        long took = System.nanoTime() - start;
        used += length;
        return took;
    }

    private static double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
