package guide.comments.storage.traces;

import guide.comments.domain.ContributionId;
import guide.comments.statements.StatementOfReasons;
import guide.comments.statements.Statements;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ModerationItems;

import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What authors are told, from the last decisions; keys in [ModerationItems].
///
/// @param table of comments
public record DynamoStatements(CommentsTable table) implements Statements {

    /// One GetItem.
    @Override
    public Optional<StatementOfReasons> on(ContributionId id) {
        return table.item(ModerationItems.decidedKey(id)).flatMap(ModerationItems::statement);
    }

    /// One BatchGetItem, eventually consistent: half a unit for each that was asked for.
    @Override
    public Map<ContributionId, StatementOfReasons> on(List<ContributionId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : table
                        .batch(
                                KeysAndAttributes.builder()
                                        .keys(
                                                ids.stream()
                                                        .distinct()
                                                        .map(ModerationItems::decidedKey)
                                                        .toList())
                                        .build())
                        .stream()
                        .flatMap(item -> ModerationItems.statement(item).stream())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        StatementOfReasons::id, Function.identity()));
    }
}
