package guide.catalogue.needs;

import guide.catalogue.model.Trait;

import java.util.Comparator;

/// One thing that a reader asks for.
///
/// @param trait one of the catalogue's, or [StatusTrait#TRAIT]
/// @param weight 1 to 5 for a want; 0 for the others, which do not weigh but rule out
public record Need(NeedKind kind, Trait trait, Condition condition, int weight)
        implements Comparable<Need> {

    private static final Comparator<Need> ORDER =
            Comparator.comparing(Need::kind).thenComparing(Need::text);

    public Need {
        int least = kind == NeedKind.WANT ? 1 : 0;
        if (weight < least || weight > least * 5) {
            throw new IllegalArgumentException("a want weighs 1 to 5, and nothing else weighs");
        }
    }

    /// The one text of this need, whichever way it was written: values in order, each once, and no
    /// weight of 1.
    public String text() {
        return weight > 1 ? asked() + "@" + weight : asked();
    }

    /// The text without the weight.
    public String asked() {
        String condition = condition().text();
        return condition.isEmpty() ? trait.id().value() : trait.id() + ":" + condition;
    }

    boolean asksTheSameAs(Need other) {
        return kind == other.kind && asked().equals(other.asked());
    }

    /// True when nothing that meets this must can meet `mustNot`.
    boolean contradicts(Need mustNot) {
        return trait.id().equals(mustNot.trait.id()) && condition.isWithin(mustNot.condition);
    }

    @Override
    public int compareTo(Need other) {
        return ORDER.compare(this, other);
    }
}
