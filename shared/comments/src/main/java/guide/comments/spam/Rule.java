package guide.comments.spam;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import guide.comments.domain.ThreadKey;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A rule that owners write: what it matches is held for a moderator.
///
/// @param name shown as the reason, 1 to 40 characters, unique among the rules
/// @param type which of the other fields count
/// @param words for `WORDS`: whole words or phrases, compared without case and width
/// @param kinds for `KIND`: the contract's words
/// @param most for `LINKS`, `LENGTH` (characters) and `RATE` (contributions of one author)
/// @param days for `THREAD_AGE`
/// @param minutes for `RATE`
/// @param site whose pages alone it is for; absent for a rule that is for every thread
/// @param enabled false for one that is kept and not applied; absent for one that is applied
public record Rule(
        String name,
        Type type,
        List<String> words,
        List<String> kinds,
        int most,
        int days,
        int minutes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String site,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean enabled) {

    /// What a rule looks at.
    public enum Type {
        /// The text or the name holds one of `words`.
        WORDS,
        /// The text holds more than `most` web addresses.
        LINKS,
        /// The text has more than `most` characters.
        LENGTH,
        /// The thread's first contribution is more than `days` back.
        THREAD_AGE,
        /// The contribution is of one of `kinds`.
        KIND,
        /// The author has written more than `most` in the last `minutes`.
        RATE,
        /// The name mixes scripts whose letters look alike, or has letters in disguise, such as the
        /// bold ones of mathematics.
        MIXED_SCRIPTS
    }

    public Rule {
        words = List.copyOf(words);
        kinds = List.copyOf(kinds);
        enabled = Boolean.FALSE.equals(enabled) ? enabled : null;
    }

    /// A rule for every thread.
    public Rule(
            String name,
            Type type,
            List<String> words,
            List<String> kinds,
            int most,
            int days,
            int minutes) {
        this(name, type, words, kinds, most, days, minutes, null, null);
    }

    /// Whether it is applied to what is written in this thread.
    boolean isFor(ThreadKey thread) {
        boolean covers =
                site == null || thread.site().filter(each -> each.value().equals(site)).isPresent();
        return covers && enabled == null;
    }

    /// As owners write it: what a rule does not look at may be left out.
    @JsonCreator
    static Rule read(
            @JsonProperty("name") String name,
            @JsonProperty("type") Type type,
            @JsonProperty("words") @Nullable List<String> words,
            @JsonProperty("kinds") @Nullable List<String> kinds,
            @JsonProperty("most") @Nullable Integer most,
            @JsonProperty("days") @Nullable Integer days,
            @JsonProperty("minutes") @Nullable Integer minutes,
            @JsonProperty("site") @Nullable String site,
            @JsonProperty("enabled") @Nullable Boolean enabled) {
        return new Rule(
                name,
                type,
                words == null ? List.of() : words,
                kinds == null ? List.of() : kinds,
                most == null ? 0 : most,
                days == null ? 0 : days,
                minutes == null ? 0 : minutes,
                site,
                enabled);
    }

    /// A rule without words and kinds.
    static Rule of(String name, Type type, int most) {
        return new Rule(name, type, List.of(), List.of(), most, 0, 0);
    }
}
