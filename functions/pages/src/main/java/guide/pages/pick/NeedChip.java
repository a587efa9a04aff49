package guide.pages.pick;

import guide.catalogue.needs.Need;
import guide.catalogue.needs.NeedKind;
import guide.catalogue.needs.Needs;
import guide.catalogue.picks.NeedWording;

import java.util.List;
import java.util.stream.IntStream;

/// A need as a chip: what it says, how much it counts, and what buttons send that change it.
///
/// @param place among all needs, from 0
record NeedChip(Need need, int place) {

    private static final int MOST = 5;

    static List<NeedChip> all(Needs needs) {
        return IntStream.range(0, needs.all().size())
                .mapToObj(place -> new NeedChip(needs.all().get(place), place))
                .toList();
    }

    /// For people: `Packages installed: under 10`.
    String says() {
        return NeedWording.of(need);
    }

    /// The same for people who hear it, with its importance.
    String name() {
        return isWant() ? says() + ", importance " + need.weight() + " of " + MOST : says();
    }

    boolean isWant() {
        return need.kind() == NeedKind.WANT;
    }

    /// One sign for each step of importance; empty unless it is nice to have.
    String stars() {
        return isWant() ? "★".repeat(need.weight()) + "☆".repeat(MOST - need.weight()) : "";
    }

    List<Integer> weights() {
        return IntStream.rangeClosed(1, MOST).boxed().toList();
    }

    String asWant(int weight) {
        return place + "-" + NeedKind.WANT.parameter() + "-" + weight;
    }

    String as(NeedKind kind) {
        return place + "-" + kind.parameter();
    }

    /// What it is called in the page, whatever kind of need it is.
    String key() {
        return need.textWithoutWeight();
    }
}
