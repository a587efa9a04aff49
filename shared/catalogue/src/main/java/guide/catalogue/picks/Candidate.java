package guide.catalogue.picks;

import guide.catalogue.model.Framework;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.Needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A framework with the reasons for and against it.
///
/// @param reasons one for each need, in the needs' order
public record Candidate(Framework framework, List<PickReason> reasons, Ranking ranking) {

    Candidate(Framework framework, List<PickReason> reasons) {
        this(framework, List.copyOf(reasons), Ranking.of(framework, reasons));
    }

    static Candidate of(Framework framework, Needs needs, LocalDate today) {
        List<PickReason> reasons = new ArrayList<>(needs.all().size());
        for (Need need : needs.all()) {
            reasons.add(PickReason.of(need, framework, needs.extensions(), today));
        }
        return new Candidate(framework, reasons);
    }

    /// Returns the reasons that a new check of the fact could change.
    List<PickReason> open() {
        List<PickReason> open = List.of();
        for (int i = 0; i < reasons.size(); i++) {
            if (reasons.get(i).isOpen()) {
                open = open.isEmpty() ? new ArrayList<>() : open;
                open.add(reasons.get(i));
            }
        }
        return open;
    }

    /// Returns the ranking if these reasons turned out to be `found`.
    Ranking rankingIf(List<PickReason> checked, NeedOutcome found) {
        List<PickReason> then = new ArrayList<>(reasons);
        then.replaceAll(each -> isOneOf(checked, each) ? each.checked(found) : each);
        return Ranking.of(framework, then);
    }

    /// These are the candidate's own reasons, and to compare two by what they say takes long.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOneOf(List<PickReason> checked, PickReason reason) {
        for (int i = 0; i < checked.size(); i++) {
            if (checked.get(i) == reason) {
                return true;
            }
        }
        return false;
    }

    /// Returns the ranking as if the reader did not have this need.
    ///
    /// @param need its place among the needs
    Ranking rankingWithout(int need) {
        return Ranking.without(need, framework, reasons);
    }
}
