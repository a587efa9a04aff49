package guide.comments.spam;

import guide.comments.domain.HoldReason;
import guide.comments.domain.ThreadKey;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tries rules on a contribution; changes nothing.
public final class RuleMatcher {

    /// Scripts that share letters of the same look.
    private static final Set<Character.UnicodeScript> ALIKE =
            EnumSet.of(
                    Character.UnicodeScript.LATIN,
                    Character.UnicodeScript.CYRILLIC,
                    Character.UnicodeScript.GREEK,
                    Character.UnicodeScript.ARMENIAN,
                    Character.UnicodeScript.CHEROKEE);

    /// Below are the letters that languages are written with.
    private static final int FIRST_DISGUISE = 0x2000;

    private final PostingHistory history;
    private final WordRules words = new WordRules();

    public RuleMatcher(PostingHistory history) {
        this.history = history;
    }

    /// A reason for each rule that is on, is for the thread, and is met.
    public List<HoldReason> reasons(List<Rule> rules, SpamCandidate sent) {
        ThreadKey thread = ThreadKey.stored(sent.thread());
        Map<Integer, String> found = words(rules, sent);
        List<HoldReason> reasons = new ArrayList<>();
        for (int n = 0; n < rules.size(); n++) {
            Rule rule = rules.get(n);
            if (rule.isFor(thread)) {
                detail(rule, Optional.ofNullable(found.get(n)), sent)
                        .ifPresent(detail -> reasons.add(new HoldReason(rule.name(), detail)));
            }
        }
        return reasons;
    }

    /// The text is gone through once for all rules.
    private Map<Integer, String> words(List<Rule> rules, SpamCandidate sent) {
        return rules.stream().anyMatch(rule -> rule.type() == Rule.Type.WORDS)
                ? words.found(rules, sent.name() + "\n" + sent.visible().text())
                : Map.of();
    }

    private Optional<String> detail(Rule rule, Optional<String> word, SpamCandidate sent) {
        return switch (rule.type()) {
            case WORDS -> word.map(found -> "Contains \"" + found + "\".");
            case LINKS -> over(sent.visible().links(), rule.most(), "Contains %d links");
            case LENGTH ->
                    over(
                            sent.visible().text().codePointCount(0, sent.visible().text().length()),
                            rule.most(),
                            "Contains %d characters");
            case THREAD_AGE -> threadAge(rule, sent);
            case KIND ->
                    Optional.of("Kind: " + sent.kind() + ".")
                            .filter(_ -> rule.kinds().contains(sent.kind()));
            case RATE -> rate(rule, sent);
            case MIXED_SCRIPTS ->
                    Optional.of("The name mixes look-alike letters of several scripts.")
                            .filter(_ -> mixesScripts(sent.name()));
        };
    }

    private static Optional<String> over(long found, int most, String what) {
        return Optional.of(what.formatted(found) + " (limit " + most + ").")
                .filter(_ -> found > most);
    }

    /// How often the words were made ready.
    int builds() {
        return words.builds();
    }

    private Optional<String> threadAge(Rule rule, SpamCandidate sent) {
        return history.openedAt(sent.thread())
                .map(opened -> Duration.between(opened, sent.at()).toDays())
                .filter(days -> days > rule.days())
                .map(days -> "The thread is " + days + " days old.");
    }

    private Optional<String> rate(Rule rule, SpamCandidate sent) {
        long written =
                1
                        + history.written(
                                sent.author(),
                                sent.id(),
                                sent.at().minus(Duration.ofMinutes(rule.minutes())),
                                sent.at());
        String what = "%d posts by this author in " + rule.minutes() + " minutes";
        return over(written, rule.most(), what);
    }

    private static boolean mixesScripts(String name) {
        if (name.codePoints().anyMatch(RuleMatcher::isDisguised)) {
            return true;
        }
        Set<Character.UnicodeScript> found = EnumSet.noneOf(Character.UnicodeScript.class);
        name.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .filter(ALIKE::contains)
                .forEach(found::add);
        return found.size() > 1;
    }

    /// A letter in another dress, such as the bold ones of mathematics and the full-width ones.
    private static boolean isDisguised(int codePoint) {
        String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        return codePoint >= FIRST_DISGUISE
                && Character.isAlphabetic(codePoint)
                && Character.getType(codePoint) != Character.LETTER_NUMBER
                && plain.chars().allMatch(c -> c < FIRST_DISGUISE && Character.isLetterOrDigit(c));
    }
}
