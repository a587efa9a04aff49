package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Discarded;
import guide.comments.domain.State;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What moderators have taken away and can bring back, as items.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `discarded#<state>#comment`, `discarded#<state>#other` | as in `held#comment` | as there, and `before`, `trust`; for 90 days |
///
/// `trust` is how many approvals its author lost with it.
public final class DiscardedItems {

    static final List<State> STATES = List.of(State.REMOVED, State.REJECTED, State.SPAM);

    private static final String BEFORE = "before";
    private static final String TRUST = "trust";

    private DiscardedItems() {}

    static String partition(State state, ContributionKind kind) {
        return "discarded#" + state.apiName() + "#" + HeldItems.group(kind);
    }

    static Map<String, AttributeValue> key(ContributionId id, State state) {
        return Attributes.key(partition(state, id.kind()), HeldItems.sortKey(id));
    }

    /// One for each state in which it may be.
    static List<Map<String, AttributeValue>> keys(ContributionId id) {
        return STATES.stream().map(state -> key(id, state)).toList();
    }

    /// The item of what was discarded.
    ///
    /// @param trust how many approvals its author lost with it
    public static Map<String, AttributeValue> item(Discarded discarded, long trust, Instant now) {
        Map<String, AttributeValue> item = new HashMap<>(HeldItems.item(discarded.held(), now));
        item.putAll(key(discarded.id(), discarded.state()));
        item.put(BEFORE, text(discarded.before().apiName()));
        item.put(TRUST, number(trust));
        return item;
    }

    static Discarded discarded(Map<String, AttributeValue> item) {
        return new Discarded(
                HeldItems.held(item),
                State.parse(text(item, Attributes.PK).split("#", 3)[1]),
                State.parse(text(item, BEFORE)));
    }

    static long trust(Map<String, AttributeValue> item) {
        return Attributes.number(item, TRUST);
    }
}
