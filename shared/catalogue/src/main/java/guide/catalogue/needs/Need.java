package guide.catalogue.needs;

import guide.catalogue.model.Trait;

import java.util.Comparator;

/// A need of a reader.
///
/// @param trait a trait of the catalogue, or [StatusTrait#TRAIT]
/// @param weight 1 to 5 for a want; 0 for a must or must-not, which rule out instead
public record Need(NeedKind kind, Trait trait, Condition condition, int weight)
        implements Comparable<Need> {

    private static final Comparator<Need> ORDER =
            Comparator.comparing(Need::kind).thenComparing(Need::text);

    public Need {
        int least = kind == NeedKind.WANT ? 1 : 0;
        if (weight < least || weight > least * 5) {
            throw new IllegalArgumentException(
                    "a want must have a weight from 1 to 5, any other need none");
        }
    }

    /// Returns the canonical text of this need: sorted values without duplicates, and no weight of
    /// 1.
    public String text() {
        return weight > 1 ? textWithoutWeight() + "@" + weight : textWithoutWeight();
    }

    /// Returns the canonical text without the weight.
    public String textWithoutWeight() {
        String condition = condition().text();
        return condition.isEmpty() ? trait.id().value() : trait.id() + ":" + condition;
    }

    boolean asksTheSameAs(Need other) {
        return kind == other.kind && textWithoutWeight().equals(other.textWithoutWeight());
    }

    /// Returns true if nothing that meets this must can also satisfy `mustNot`.
    boolean contradicts(Need mustNot) {
        return trait.id().equals(mustNot.trait.id()) && condition.isWithin(mustNot.condition);
    }

    @Override
    public int compareTo(Need other) {
        return ORDER.compare(this, other);
    }
}
