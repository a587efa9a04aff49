package guide.picks;

import guide.catalogue.Framework;
import guide.needs.Need;
import guide.needs.Needs;

import java.time.LocalDate;
import java.util.List;

/// A framework with what speaks for and against it.
///
/// @param reasons one for each need, in the needs' order
record Candidate(Framework framework, List<Reason> reasons, Standing standing) {

    Candidate(Framework framework, List<Reason> reasons) {
        this(framework, List.copyOf(reasons), Standing.of(framework, reasons));
    }

    static Candidate of(Framework framework, Needs needs, LocalDate today) {
        return new Candidate(
                framework,
                needs.all().stream().map(need -> Reason.of(need, framework, today)).toList());
    }

    /// Those that a look at the matter could turn.
    List<Reason> open() {
        return reasons.stream().filter(Reason::isOpen).toList();
    }

    /// Where it would stand, had these reasons turned out to be `found`.
    Standing had(List<Reason> looked, Outcome found) {
        return Standing.of(
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
