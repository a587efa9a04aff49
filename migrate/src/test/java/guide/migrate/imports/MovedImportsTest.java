package guide.migrate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.lambda.dynamodb.Attributes;
import guide.migrate.Pace;
import guide.migrate.moves.MoveRules;
import guide.migrate.moves.ThreadMoves;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Imports of pages whose threads `make move-threads` has moved: what is known stays known, and
/// what is new comes where its page is now.
@Tag("tables")
class MovedImportsTest {

    private static final String OLD = "/old/";
    private static final String NEW = "/new/";

    private final ImportTable table = new ImportTable();

    private static Path file(int replies) {
        return new GenericFile()
                .thread(OLD, "a", replies)
                .comment(OLD, "w", "", Map.of("state", "waiting"))
                .comment(OLD, "s", "a", Map.of("state", "spam"))
                .comment(OLD, "d", "a", Map.of("state", "deleted"))
                .comment(OLD, "dd", "d")
                .write();
    }

    @Test
    void aRerunAfterTheMoveAddsNothing() {
        ImportTotals first = table.run(file(5));
        move(OLD, NEW);
        Object before = table.items();

        ImportTotals again = table.run(file(5));

        assertThat(again.isNew()).isZero();
        assertThat(again.known()).isEqualTo(first.isNew());
        assertThat(table.items()).isEqualTo(before);
    }

    @Test
    void norDoesOneAfterItHasMovedOnOrBack() {
        table.run(file(5));
        move(OLD, NEW);
        move(NEW, "/newest/");
        assertThat(table.run(file(5)).isNew()).isZero();

        move("/newest/", OLD);

        assertThat(table.run(file(5)).isNew()).isZero();
    }

    @Test
    void whatIsNewStandsWhereThePageIsNow() {
        table.run(new GenericFile().thread(OLD, "a", 2).write());
        move(OLD, NEW);

        ImportTotals more = table.run(new GenericFile().thread(OLD, "a", 9).write());

        assertThat(more.isNew()).isEqualTo(7);
        assertThat(table.standing(OLD)).isEmpty();
        assertThat(Attributes.number(table.head(NEW), "count")).isEqualTo(10);
        ImportTable atOnce = new ImportTable();
        atOnce.run(new GenericFile().thread(OLD, "a", 9).write());
        String whole = atOnce.outline(OLD);
        assertThat(table.outline(NEW)).isEqualTo(whole);
    }

    @Test
    void aPageThatWasNeverImportedComesThereToo() {
        table.run(new GenericFile().comment(OLD, "z", "").write());
        move(OLD, NEW);

        table.run(file(5));

        assertThat(table.standing(OLD)).isEmpty();
        assertThat(table.standing(NEW)).hasSize(9);
        assertThat(table.run(file(5)).isNew()).isZero();
    }

    @Test
    void ofTwoThreadsThatBecameOneBothAreKnown() {
        Path both = new GenericFile().thread(OLD, "a", 4).thread(NEW, "a", 4).write();
        table.run(both);
        move(OLD, NEW);

        ImportTotals again = table.run(both);

        assertThat(again.isNew()).isZero();
        assertThat(again.known()).isEqualTo(10);
        assertThat(table.standing(NEW)).hasSize(10);
    }

    /// What was imported by the old address has identities that follow from it.
    @Test
    void noMatterByWhichAddressTheFileNamesThePageNow() {
        table.run(new GenericFile().thread(OLD, "a", 2).write());
        move(OLD, NEW);

        ImportTotals named = table.run(new GenericFile().thread(NEW, "a", 9).write());

        assertThat(named.known()).isEqualTo(3);
        assertThat(named.isNew()).isEqualTo(7);
        ImportTable atOnce = new ImportTable();
        atOnce.run(new GenericFile().thread(NEW, "a", 9).write());
        String whole = atOnce.outline(NEW);
        assertThat(table.outline(NEW)).isEqualTo(whole);
        assertThat(table.run(new GenericFile().thread(OLD, "a", 9).write()).isNew()).isZero();
    }

    private void move(String from, String to) {
        MoveRules rules = MoveRules.of(List.of("exact " + from + " " + to), Optional.empty());
        new ThreadMoves(table.table(), new Pace(1, _ -> {}), _ -> {}).run(rules, true);
    }
}
