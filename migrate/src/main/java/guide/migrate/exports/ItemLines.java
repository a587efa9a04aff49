package guide.migrate.exports;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.comments.identity.Identifiers;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a line of an item, and an item of a line.
public final class ItemLines {

    /// What lasts minutes, or days, and holds a reader's tries against each other: another
    /// deployment begins without it.
    static final List<String> LEFT_OUT = List.of("bucket#", "challenge#", "text#", "voted#");

    private ItemLines() {}

    static boolean isLeftOut(Map<String, AttributeValue> item) {
        String pk = ItemKey.of(item).pk();
        return LEFT_OUT.stream().anyMatch(pk::startsWith);
    }

    static ExportLine line(Map<String, AttributeValue> item) {
        for (LineType type : LineTypes.ALL) {
            Optional<ObjectNode> line =
                    type.line(item)
                            .filter(each -> type.item(each).filter(item::equals).isPresent());
            if (line.isPresent()) {
                return new ExportLine(Optional.of(type), line.get());
            }
        }
        return new ExportLine(Optional.empty(), StoredItem.line(item));
    }

    /// Reads back a line that [#line] has made.
    static ExportLine read(String text) {
        return of(LineJson.object(text).orElseThrow());
    }

    static ExportLine of(ObjectNode line) {
        return new ExportLine(LineTypes.of(line), line);
    }

    /// Empty for a line that no version has written like that.
    public static Optional<Map<String, AttributeValue>> item(ObjectNode line) {
        String name = line.path(LineType.TYPE).asText();
        return name.equals(StoredItem.TYPE)
                ? StoredItem.item(line)
                : LineTypes.of(line).flatMap(type -> item(type, line));
    }

    private static Optional<Map<String, AttributeValue>> item(LineType type, ObjectNode line) {
        ObjectNode bare = line.deepCopy();
        if (type.name().equals(LineTypes.CONTRIBUTION)) {
            bare.remove(LineTypes.THREAD);
        }
        return type.item(bare).filter(_ -> isInItsThread(of(line)));
    }

    /// Where a line has both a thread's key and its digest, or an id with that, they go together.
    private static boolean isInItsThread(ExportLine line) {
        return line.digest().isEmpty()
                || line.thread()
                        .map(Identifiers::threadPart)
                        .filter(part -> !line.digest().get().equals(part))
                        .isEmpty();
    }
}
