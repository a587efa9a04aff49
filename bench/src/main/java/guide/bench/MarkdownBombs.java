package guide.bench;

import com.sun.management.ThreadMXBean;

import guide.lambda.markdown.Markdown;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Measures the rendering of Markdown that is designed to be slow, from 32 KB to 256 KB of the same
/// pattern.
///
/// The time is the shortest CPU time of the thread in many rounds, so that it excludes the garbage
/// collector and other programs. Allocated memory is exact and the same in every run.
public final class MarkdownBombs {

    private static final int SMALLEST = 32 * 1024;
    private static final int SIZES = 4;
    private static final int ROUNDS = 40;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// Prevents the compiler from eliminating the work.
    private static long rendered;

    private static final Map<String, String> SHAPES = new LinkedHashMap<>();

    static {
        SHAPES.put("plain words", "It depends on what you need. ");
        SHAPES.put("nested quotes", "> ");
        SHAPES.put("nested lists", "- ");
        SHAPES.put("open brackets", "[");
        SHAPES.put("open images", "![");
        SHAPES.put("links in links", "[a](");
        SHAPES.put("definitions", "[a]: x\n");
        SHAPES.put("open emphasis", "*a **b ");
        SHAPES.put("emphasis runs", "***a_b_");
        SHAPES.put("emphasis in words", "a*b_");
        SHAPES.put("backticks", "`a``b");
        SHAPES.put("entities", "&#x0;&amp");
        SHAPES.put("tags", "<b<i");
        SHAPES.put("addresses", "http://a.example/?");
    }

    private record RenderingCost(long nanos, long bytes) {}

    private MarkdownBombs() {}

    /// `MarkdownBombs <file>`: writes a row for each shape to `file`.
    public static void main(String[] arguments) throws IOException {
        List<String> lines = new ArrayList<>(head());
        SHAPES.forEach((name, part) -> lines.add(row(name, part)));
        Files.write(Path.of(arguments[0]), lines);
        System.out.println(
                "Rendered " + rendered + " characters of HTML; written to " + arguments[0]);
    }

    private static List<String> head() {
        return List.of(
                "# Markdown designed to be slow",
                "",
                "`make bench`: the CPU time for 32, 64, 128 and 256 KB of the same pattern, in"
                        + " turn in one run, the",
                "shortest of "
                        + ROUNDS
                        + "; after each, its ratio to half the text. Linear is"
                        + " 2, quadratic is 4; a",
                "single step above 2 is where the parsed text outgrows a cache. The last"
                        + " column is the ratio of the",
                "memory for 256 KB to that for 32 KB; linear is 8. A comment has at most 10 000 characters.",
                "",
                "| shape | 32 KB, ms | 64 KB | 128 KB | 256 KB | memory |",
                "|---|---|---|---|---|---|");
    }

    private static String row(String name, String part) {
        RenderingCost[] best = new RenderingCost[SIZES];
        Arrays.fill(best, new RenderingCost(Long.MAX_VALUE, 0));
        for (int round = 0; round < ROUNDS; round++) {
            for (int size = 0; size < SIZES; size++) {
                RenderingCost now = measured(part.repeat((SMALLEST << size) / part.length()));
                best[size] = now.nanos() < best[size].nanos() ? now : best[size];
            }
        }
        StringBuilder row = new StringBuilder("| " + name + " | " + millis(best[0]));
        for (int size = 1; size < SIZES; size++) {
            double times = (double) best[size].nanos() / best[size - 1].nanos();
            row.append(String.format(Locale.ROOT, " | %s (%.2f)", millis(best[size]), times));
        }
        double memory = (double) best[SIZES - 1].bytes() / best[0].bytes();
        return row + String.format(Locale.ROOT, " | %.2f |", memory);
    }

    private static String millis(RenderingCost measured) {
        return String.format(Locale.ROOT, "%.2f", measured.nanos() / 1e6);
    }

    private static RenderingCost measured(String markdown) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        int length = Markdown.toHtml(markdown).length();
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        rendered += length;
        return new RenderingCost(nanos, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }
}
