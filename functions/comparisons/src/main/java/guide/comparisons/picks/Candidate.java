package guide.comparisons.picks;

import guide.catalogue.model.Framework;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.Needs;

import java.time.LocalDate;
import java.util.List;

/// A framework with what speaks for and against it.
///
/// @param reasons one for each need, in the needs' order
record Candidate(Framework framework, List<PickReason> reasons, Ranking ranking) {

    Candidate(Framework framework, List<PickReason> reasons) {
        this(framework, List.copyOf(reasons), Ranking.of(framework, reasons));
    }

    static Candidate of(Framework framework, Needs needs, LocalDate today) {
        return new Candidate(
                framework,
                needs.all().stream().map(need -> PickReason.of(need, framework, today)).toList());
    }

    /// Those that a look at the matter could turn.
    List<PickReason> open() {
        return reasons.stream().filter(PickReason::isOpen).toList();
    }

    /// Where it would stand, had these reasons turned out to be `found`.
    Ranking had(List<PickReason> looked, NeedOutcome found) {
        return Ranking.of(
                framework,
                reasons.stream()
                        .map(each -> looked.contains(each) ? each.found(found) : each)
                        .toList());
    }

    /// The same, had `need` not been asked for.
    Candidate without(Need need) {
        return new Candidate(
                framework, reasons.stream().filter(each -> !each.need().equals(need)).toList());
    }
}
