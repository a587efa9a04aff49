package guide.comparisons.picks;

import guide.catalogue.model.Framework;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.Needs;

import java.time.LocalDate;
import java.util.List;

/// A framework with the reasons for and against it.
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

    /// Returns the reasons that a new check of the fact could change.
    List<PickReason> open() {
        return reasons.stream().filter(PickReason::isOpen).toList();
    }

    /// Returns the ranking if these reasons turned out to be `found`.
    Ranking rankingIf(List<PickReason> checked, NeedOutcome found) {
        return Ranking.of(
                framework,
                reasons.stream()
                        .map(each -> checked.contains(each) ? each.checked(found) : each)
                        .toList());
    }

    /// Returns the candidate without `need`.
    Candidate without(Need need) {
        return new Candidate(
                framework, reasons.stream().filter(each -> !each.need().equals(need)).toList());
    }
}
