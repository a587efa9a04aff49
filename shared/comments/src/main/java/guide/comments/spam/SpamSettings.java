package guide.comments.spam;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What holds contributions, as owners have set it; kept in the table, changed without a deploy.
///
/// @param version grows with each change; 0 while nobody has changed anything
/// @param approvals how many of an author's contributions moderators approve before the next ones
///   are published at once; 0 to publish everybody's
/// @param layers each against spam, on its own switch
/// @param rules in the order in which they are tried
/// @param reservedNames that only moderators have; whoever else uses one, or what looks like it, is
///   held
/// @param holdAfterReports how many addresses report what is published before it is held; 0 for
///   never
public record SpamSettings(
        long version,
        int approvals,
        Layers layers,
        List<Rule> rules,
        List<String> reservedNames,
        int holdAfterReports) {

    /// The switches.
    ///
    /// @param leastSeconds between the challenge and the post, which is held without a challenge
    ///   too; 0 switches the check off
    public record Layers(
            boolean honeypot,
            int leastSeconds,
            boolean proof,
            boolean buckets,
            boolean duplicates) {}

    /// What holds while nobody has set anything else.
    public static final SpamSettings STANDARD =
            new SpamSettings(
                    0,
                    2,
                    new Layers(true, 3, true, true, true),
                    List.of(
                            Rule.of("many-links", Rule.Type.LINKS, 3),
                            Rule.of("mixed-scripts", Rule.Type.MIXED_SCRIPTS, 0)));

    public SpamSettings {
        rules = List.copyOf(rules);
        reservedNames = List.copyOf(reservedNames);
    }

    /// With no reserved names.
    public SpamSettings(long version, int approvals, Layers layers, List<Rule> rules) {
        this(version, approvals, layers, rules, List.of());
    }

    /// Holding nothing because of reports.
    public SpamSettings(
            long version,
            int approvals,
            Layers layers,
            List<Rule> rules,
            List<String> reservedNames) {
        this(version, approvals, layers, rules, reservedNames, 0);
    }

    /// As it is stored and sent: settings from before there were reserved names and reports have
    /// none.
    @JsonCreator
    static SpamSettings read(
            @JsonProperty("version") long version,
            @JsonProperty("approvals") int approvals,
            @JsonProperty("layers") Layers layers,
            @JsonProperty("rules") List<Rule> rules,
            @JsonProperty("reservedNames") @Nullable List<String> reservedNames,
            @JsonProperty("holdAfterReports") @Nullable Integer holdAfterReports) {
        return new SpamSettings(
                version,
                approvals,
                layers,
                rules,
                reservedNames == null ? List.of() : reservedNames,
                holdAfterReports == null ? 0 : holdAfterReports);
    }

    public SpamSettings numbered(long newVersion) {
        return new SpamSettings(
                newVersion, approvals, layers, rules, reservedNames, holdAfterReports);
    }
}
