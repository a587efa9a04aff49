package guide.migrate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Contribution;
import guide.comments.domain.ThreadKey;
import guide.comments.storage.ThreadWrites;
import guide.comments.storage.threads.ThreadReads;
import guide.comments.threads.PageRequest;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// The same conversation in every format comes in as it was: who, when, to whom, votes and states
/// as far as the format has them.
@Tag("tables")
class SampleImportsTest {

    private static final String CONVERSATION =
            """
            Ada 2014-05-01T10:00:00%sZ %s <p>Hello, <em>world</em></p>
              Grace 2014-05-02T11:00:00Z +0-0 <p>Good point</p>
                Ada 2014-05-03T12:00:00Z +0-0 <p>Thanks</p>
            """;

    private static final String REPLY_TO_WHAT_IS_GONE =
            """
            (gone) 2014-05-04T08:00:00Z
              Grace 2014-05-05T09:30:00Z +0-0 <p>To nobody</p>
            """;

    private final ImportTable table = new ImportTable();

    @ParameterizedTest
    @CsvSource({
        "disqus.xml, disqus, +0-0, '', true, 0, 1",
        "wordpress.xml, wordpress, +0-0, '', true, 1, 1",
        "isso.db, isso, +2-1, .250, true, 1, 0",
        "cusdis.db, cusdis, +0-0, '', true, 1, 0",
        "remark42.jsonl, remark42, +2-1, .123, true, 0, 0",
        "commento.json, commento, +2-0, '', true, 1, 0",
        "comentario.json, comentario, +2-0, '', true, 1, 0",
        "artalk.json, artalk, +2-1, '', false, 1, 0",
        "waline.json, waline, +2-0, '', false, 1, 1",
        "valine.jsonl, valine, +0-0, '', false, 0, 0",
        "twikoo.json, twikoo, +2-0, '', false, 0, 1",
        "generic.jsonl, generic, +2-1, '', true, 1, 1",
        "generic.csv, table, +2-1, '', true, 1, 1",
    })
    void comesInAsItWas(
            String sample,
            String page,
            String votes,
            String fraction,
            boolean hasDeleted,
            int waiting,
            int spam) {
        ImportTotals dry = table.dryRun(SampleFiles.file(sample));
        assertThat(table.items()).isEmpty();

        ImportTotals totals = table.run(SampleFiles.file(sample));

        assertThat(totals).isEqualTo(dry);
        assertThat(table.outline("/" + page + "/hello/"))
                .isEqualTo(
                        CONVERSATION.formatted(fraction, votes)
                                + (hasDeleted ? REPLY_TO_WHAT_IS_GONE : ""));
        assertThat(totals.waiting()).isEqualTo(waiting);
        assertThat(totals.spam()).isEqualTo(spam);
        assertThat(stored("held#comment")).isEqualTo(waiting);
        assertThat(stored("discarded#spam")).isEqualTo(spam);
        addsNothingAgain(sample, totals.isNew());
    }

    private long stored(String partition) {
        return table.items().keySet().stream().filter(key -> key.contains(partition)).count();
    }

    private void addsNothingAgain(String sample, long known) {
        Map<String, Map<String, AttributeValue>> before = table.items();

        ImportTotals again = table.run(SampleFiles.file(sample));

        assertThat(again.isNew()).isZero();
        assertThat(again.known()).isEqualTo(known);
        assertThat(table.items()).isEqualTo(before);
    }

    /// Replies to replies do not exist there.
    @Test
    void discussionsComeInAsTheyAre() {
        ImportTotals totals = table.run(SampleFiles.file("giscus.json"));

        assertThat(table.outline("/giscus/hello/"))
                .isEqualTo(CONVERSATION.formatted("", "+2-1").replace("    Ada", "  Ada"));
        assertThat(totals.spam()).isEqualTo(1);
        assertThat(table.run(SampleFiles.file("giscus.json")).isNew()).isZero();
    }

    @Test
    void aGzipOfTwoBackupsIsReadAsBoth() {
        String both =
                SampleFiles.text("remark42.jsonl")
                        + SampleFiles.text("remark42.jsonl")
                                .replace("remark42/hello", "remark42/other");

        table.run(
                ImportTable.file(
                        "userbackup.gz", SampleFiles.gzip(both.getBytes(StandardCharsets.UTF_8))));

        assertThat(table.standing("/remark42/hello/")).hasSize(5);
        assertThat(table.standing("/remark42/other/")).hasSize(5);
    }

    @Test
    void whatIsPinnedThereIsPinnedHere() {
        table.run(SampleFiles.file("remark42.jsonl"));

        Contribution.Published pinned =
                new ThreadReads(table.table())
                        .page(
                                new PageRequest(
                                        new ThreadKey.OfPage("/remark42/hello/"),
                                        Optional.empty(),
                                        false,
                                        "",
                                        1))
                        .pinned()
                        .getFirst();
        assertThat(pinned.html()).contains("Hello, <em>world</em>");
        assertThat(table.told()).contains("1  of the new ones are pinned");
    }

    @Test
    void onlyWhatRepliesToNothingIsPinned() {
        GenericFile file = new GenericFile().comment("/pins/", "a", "", Map.of("pinned", true));
        file.comment("/pins/", "b", "a", Map.of("pinned", true));
        file.comment("/pins/", "c", "", Map.of("pinned", true, "state", "waiting"));

        ImportTotals first = table.run(file.write());
        ImportTotals again = table.run(file.write());

        assertThat(table.head("/pins/"))
                .hasEntrySatisfying(
                        ThreadWrites.PINNED, pinned -> assertThat(pinned.ss()).hasSize(1));
        assertThat(first.pinned()).isEqualTo(1);
        assertThat(again.pinned()).isZero();
        assertThat(table.report())
                .contains("## Not pinned any more", "comment b in", "comment c in")
                .doesNotContain("comment a in");
    }

    @Test
    void whatNoReaderWroteIsRefused() {
        table.run(SampleFiles.file("wordpress.xml"));

        assertThat(table.report()).contains("comment 8: is a pingback, which no reader wrote");
    }
}
