package guide.migrate.exports;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an item about a thread's contributions becomes when the thread gets another key: their ids
/// begin with the digest of that key.
///
/// @param from what the thread is stored under
public record KeyChange(ThreadKey from, ThreadKey to) {

    private static final List<String> IDS = List.of("id", "contribution", "replyTo");

    /// By this mark one address has one vote; no line of an export has it.
    private static final String VOTED = "voted#";

    /// The digest of the thread that an item is about, unless it stands in the thread itself.
    public static Optional<String> threadOf(Map<String, AttributeValue> item) {
        if (ItemKey.of(item).pk().startsWith(VOTED)) {
            return voted(item).map(ContributionId::thread);
        }
        ExportLine line = ItemLines.line(item);
        return switch (line.typeName()) {
            // A credit stays under the id that the catalogue's history names.
            case LineTypes.THREAD, LineTypes.CONTRIBUTION, "credit" -> Optional.empty();
            case "request" ->
                    ContributionId.parse(line.json().path("contribution").asText())
                            .map(ContributionId::thread);
            default -> line.digest();
        };
    }

    /// The item as it is afterwards; empty where it stays as it is.
    ///
    /// @throws IllegalStateException where nothing can be made of the item: it would be lost
    public Optional<Map<String, AttributeValue>> of(Map<String, AttributeValue> item) {
        if (ItemKey.of(item).pk().startsWith(VOTED)) {
            return voted(item).flatMap(this::moved).map(id -> voted(item, id));
        }
        ObjectNode line = ItemLines.line(item).json();
        ObjectNode changed = line.deepCopy();
        for (String field : IDS) {
            ContributionId.parse(line.path(field).asText())
                    .flatMap(this::moved)
                    .ifPresent(id -> changed.put(field, id.text()));
        }
        if (line.path(LineTypes.THREAD).asText().equals(from.text())) {
            changed.put(LineTypes.THREAD, to.text());
        }
        return changed.equals(line)
                ? Optional.empty()
                : Optional.of(
                        ItemLines.item(changed)
                                .orElseThrow(
                                        () ->
                                                new IllegalStateException(
                                                        "cannot move " + ItemKey.of(item))));
    }

    private Optional<ContributionId> moved(ContributionId id) {
        return Identifiers.isIn(id, from)
                ? Optional.of(id.in(Identifiers.threadPart(to)))
                : Optional.empty();
    }

    private static Optional<ContributionId> voted(Map<String, AttributeValue> item) {
        return ContributionId.parse(ItemKey.of(item).pk().split("#", 3)[1]);
    }

    private static Map<String, AttributeValue> voted(
            Map<String, AttributeValue> item, ContributionId id) {
        Map<String, AttributeValue> changed = new HashMap<>(item);
        String reader = ItemKey.of(item).pk().split("#", 3)[2];
        changed.put(Attributes.PK, Attributes.text(VOTED + id.text() + "#" + reader));
        return changed;
    }
}
