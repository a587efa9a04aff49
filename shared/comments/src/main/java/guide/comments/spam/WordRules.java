package guide.comments.spam;

import guide.comments.text.WordIndex;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of all rules in one index, kept as long as the rules are the same: rules with
/// thousands of words would otherwise take longer than everything else about a contribution.
final class WordRules {

    private record IndexedRules(List<Rule> rules, WordIndex<Integer> index) {}

    private volatile @Nullable IndexedRules made;
    private int builds;

    /// For each rule that finds one of its words the first of them.
    ///
    /// @return by the rule's place
    Map<Integer, String> found(List<Rule> rules, String text) {
        return indexOf(rules).firstIn(text);
    }

    private WordIndex<Integer> indexOf(List<Rule> rules) {
        IndexedRules known = made;
        return known != null && known.rules().equals(rules) ? known.index() : build(rules);
    }

    private synchronized WordIndex<Integer> build(List<Rule> rules) {
        builds++;
        Map<Integer, List<String>> words = new HashMap<>();
        for (int n = 0; n < rules.size(); n++) {
            if (rules.get(n).type() == Rule.Type.WORDS) {
                words.put(n, new ArrayList<>(rules.get(n).words()));
            }
        }
        WordIndex<Integer> index = WordIndex.of(words);
        made = new IndexedRules(List.copyOf(rules), index);
        return index;
    }

    /// How often an index was made.
    synchronized int builds() {
        return builds;
    }
}
