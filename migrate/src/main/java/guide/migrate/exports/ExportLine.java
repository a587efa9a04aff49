package guide.migrate.exports;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;

import java.util.Optional;

/// A line, and what it is of.
///
/// @param type empty for an item as it is
public record ExportLine(Optional<LineType> type, ObjectNode json) {

    /// The line's `type`.
    public String typeName() {
        return json.path(LineType.TYPE).asText();
    }

    /// The contribution that it is about.
    public Optional<ContributionId> contribution() {
        String field = typeName().equals(LineTypes.COPY) ? "contribution" : "id";
        return type.filter(each -> each.section() == Section.THREADS)
                .flatMap(_ -> ContributionId.parse(json.path(field).asText()));
    }

    /// The thread's key, where the line has it.
    public Optional<ThreadKey> thread() {
        return Optional.of(json.path(LineTypes.THREAD).asText())
                .filter(text -> !text.isEmpty())
                .map(ThreadKey::stored);
    }

    /// The digest of the thread's key.
    Optional<String> digest() {
        boolean isNamed =
                typeName().equals(LineTypes.THREAD) || typeName().equals(LineTypes.IMPORTED);
        return isNamed
                ? Optional.of(json.path("digest").asText())
                : contribution().map(ContributionId::thread);
    }
}
