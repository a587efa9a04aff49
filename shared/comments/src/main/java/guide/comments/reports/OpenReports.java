package guide.comments.reports;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The reports on one contribution that nobody has decided on.
///
/// @param reasons how many gave which, at least one
/// @param addresses from how many addresses they came
/// @param keptBefore true where a moderator has looked at it in the last 90 days and left it there
/// @param last when the last one came
public record OpenReports(
        ContributionId id,
        ThreadKey thread,
        Map<ReportReason, Integer> reasons,
        int addresses,
        boolean keptBefore,
        Instant last) {

    public OpenReports {
        reasons = Collections.unmodifiableMap(new EnumMap<>(reasons));
    }

    /// How many readers reported it.
    public int count() {
        return reasons.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// In words, for moderators: `Reported by 3 readers: spam (2), other (1).`
    public String summary() {
        return reasons.entrySet().stream()
                .map(each -> each.getKey().apiName() + " (" + each.getValue() + ")")
                .collect(
                        Collectors.joining(
                                ", ",
                                "Reported by "
                                        + (count() == 1 ? "1 reader: " : count() + " readers: "),
                                "."));
    }
}
