package guide.comments.text;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

import guide.comments.domain.Content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What changes between two texts, word by word.
public final class WordDiff {

    /// A word with the spaces before it, so that a changed word is one change.
    private static final Pattern WORD =
            Pattern.compile("\\s*[\\p{L}\\p{M}\\p{N}]+|\\s*[^\\p{L}\\p{M}\\p{N}\\s]|\\s+");

    private WordDiff() {}

    /// Runs in the order of reading, what goes before what comes; equal and deleted ones make up
    /// `before`, equal and inserted ones `after`.
    public static List<Content.DiffPart> of(String before, String after) {
        List<String> from = words(before);
        List<String> to = words(after);
        List<Content.DiffPart> runs = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int done = 0;
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(from, to, null)) {
            if (change.startOriginal > done) {
                flush(runs, gone, come);
                add(runs, Content.Op.EQUAL, from.subList(done, change.startOriginal));
            }
            gone.addAll(from.subList(change.startOriginal, change.endOriginal));
            come.addAll(to.subList(change.startRevised, change.endRevised));
            done = change.endOriginal;
        }
        flush(runs, gone, come);
        add(runs, Content.Op.EQUAL, from.subList(done, from.size()));
        return runs;
    }

    private static void flush(List<Content.DiffPart> runs, List<String> gone, List<String> come) {
        add(runs, Content.Op.DELETE, gone);
        add(runs, Content.Op.INSERT, come);
        gone.clear();
        come.clear();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Content.DiffPart> runs, Content.Op op, List<String> words) {
        if (!words.isEmpty()) {
            runs.add(new Content.DiffPart(op, String.join("", words)));
        }
    }
}
