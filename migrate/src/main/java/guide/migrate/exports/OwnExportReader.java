package guide.migrate.exports;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.comments.storage.CommentsTable;
import guide.migrate.MigrationReport;
import guide.migrate.Pace;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/// Puts an export of this project back into a table.
///
/// What is there already stays: an equal item is known, another one under the same key is left, and
/// of a thread that has changed since, or has another history, nothing is taken. So a second run
/// adds nothing, and one that broke off is finished by another.
///
/// @param pace of reads and writes together
public record OwnExportReader(CommentsTable table, Pace pace) {

    private static final String SIGN = "sign that ";

    static final String TRUNCATED =
            SIGN + "the file is truncated: its last line, which counts the others, is missing";

    /// Whether a file with this first line is an export of this project, of whatever version.
    public static boolean isOwn(String firstLine) {
        return LineJson.object(firstLine).filter(OwnExportReader::isHeader).isPresent();
    }

    private static boolean isHeader(ObjectNode line) {
        return typeOf(line).equals(ExportFile.HEADER)
                && line.path("format").asText().equals(ExportFile.FORMAT);
    }

    private static String typeOf(ObjectNode line) {
        return line.path(LineType.TYPE).asText();
    }

    /// Reads to the end, or as far as the file goes. What cannot be read is told with its line, and
    /// the rest goes on.
    ///
    /// @param in buffered, as text in UTF-8, not compressed
    /// @param apply false to say only what would be done
    /// @throws IllegalArgumentException if it is no export that this version can read
    public MigrationReport run(InputStream in, boolean apply) throws IOException {
        MigrationReport report = new MigrationReport();
        Lines lines = new Lines(in);
        requireHeader(lines.next().map(Lines.NumberedLine::text).orElse(""));
        ObjectNode last = LineJson.MAPPER.createObjectNode();
        long read = 1;
        try (ItemImport items = new ItemImport(table, pace, apply, report)) {
            for (Optional<Lines.NumberedLine> line = lines.next();
                    line.isPresent();
                    line = lines.next()) {
                last =
                        LineJson.object(line.get().text())
                                .orElse(LineJson.MAPPER.createObjectNode());
                if (!typeOf(last).equals(ExportFile.END)) {
                    read++;
                    take(line.get(), last, items, report);
                }
            }
        }
        checkEnd(last, read, report);
        return report;
    }

    private static void requireHeader(String line) {
        ObjectNode header =
                LineJson.object(line)
                        .filter(OwnExportReader::isHeader)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "The file does not begin as an export of this"
                                                        + " guide's comments does."));
        if (header.path("version").asInt() != ExportFile.VERSION) {
            throw new IllegalArgumentException(
                    "The file is of version "
                            + header.path("version").asText()
                            + " of the format; this version reads "
                            + ExportFile.VERSION
                            + ".");
        }
    }

    private static void checkEnd(ObjectNode last, long read, MigrationReport report) {
        if (!typeOf(last).equals(ExportFile.END)) {
            report.add(TRUNCATED, 1);
            return;
        }
        long written = last.path("lines").asLong();
        if (written != read) {
            report.add(
                    SIGN
                            + "lines are missing or doubled: %d were written, %d are there"
                                    .formatted(written, read),
                    1);
        }
    }

    /// Whether a report is one of a file with as many lines as were written.
    public static boolean isWhole(MigrationReport report) {
        return report.names().noneMatch(name -> name.startsWith(SIGN));
    }

    private static void take(
            Lines.NumberedLine line, ObjectNode json, ItemImport items, MigrationReport report) {
        Optional<Map<String, AttributeValue>> item = ItemLines.item(json);
        if (item.isPresent()) {
            items.add(ItemLines.of(json), item.get());
            return;
        }
        String why =
                line.fault()
                        .orElse(
                                json.isEmpty()
                                        ? "is no JSON object"
                                        : "is not as an export has it");
        report.add("refused: line " + line.number() + " " + why, 1);
    }
}
