package guide.migrate.exports;

import guide.comments.domain.ContributionId;
import guide.comments.sites.SiteId;
import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.Attributes;
import guide.migrate.MigrationReport;
import guide.migrate.Pace;
import guide.migrate.StoredItems;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a comments table keeps, as lines in one order: whatever order the table reads them in, and
/// however many there are.
///
/// It is read by one Scan. What people write meanwhile may be in it or not, each item by itself.
///
/// @param pace of the reads
public record TableLines(CommentsTable table, Pace pace) {

    static final String LEFT_OUT = "items that only last minutes or days, left out";
    static final String ENDED = "items past their end, left out";

    /// What is done with each line.
    public interface LineVisitor {
        void line(ExportLine line) throws IOException;
    }

    /// Visits the lines, and counts them.
    ///
    /// @param site whose lines are wanted; empty for all
    /// @param beside a file, in whose folder there is room for all of it once more
    public MigrationReport forEach(Optional<SiteId> site, Path beside, LineVisitor visitor)
            throws IOException {
        MigrationReport report = new MigrationReport();
        try (LineSorter sorter = LineSorter.beside(beside)) {
            new StoredItems(table.client(), table.name(), pace)
                    .forEach(item -> add(item, sorter, report));
            SiteFilter filter = new SiteFilter(site, report, visitor);
            sorter.forEach((_, line) -> filter.line(ItemLines.read(line)));
            filter.end();
        }
        return report;
    }

    private void add(Map<String, AttributeValue> item, LineSorter sorter, MigrationReport report) {
        if (ItemLines.isLeftOut(item)) {
            report.add(LEFT_OUT, 1);
        } else if (isPastEnd(item)) {
            report.add(ENDED, 1);
        } else {
            ExportLine line = ItemLines.line(item);
            try {
                sorter.add(place(line, ItemKey.of(item)), line.json().toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean isPastEnd(Map<String, AttributeValue> item) {
        return item.containsKey("expiresAt")
                && Attributes.number(item, "expiresAt") <= table.clock().instant().getEpochSecond();
    }

    /// By which a line is sorted: the section, the thread, the contribution, the kind of line.
    private static String place(ExportLine line, ItemKey key) {
        Section section = line.type().map(LineType::section).orElse(Section.ITEMS);
        String contribution =
                line.contribution().map(TableLines::place).or(line::digest).orElse("");
        int kind = line.type().map(LineTypes.ALL::indexOf).orElse(0);
        return String.join(
                " ",
                section.place(),
                contribution,
                String.format(Locale.ROOT, "%02d", kind),
                key.pk(),
                key.sk());
    }

    private static String place(ContributionId id) {
        return String.join(" ", id.thread(), id.root(), id.own());
    }
}
