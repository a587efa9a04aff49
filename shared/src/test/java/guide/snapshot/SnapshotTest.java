package guide.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;

class SnapshotTest {

    private final LaggingTable table = new LaggingTable();
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private final Snapshot snapshot =
            new Snapshot(new CatalogueTable(table, "catalogue"), () -> now, Snapshot.FRESH_FOR);

    @BeforeEach
    void loaded() {
        table.edit();
        table.edit();

        assertThat(snapshot.current().revision()).isEqualTo(2);
        assertThat(table.calls()).containsExactly("strong", "query", "strong");
    }

    @Test
    void whileItIsFreshNothingIsAsked() {
        now = now.plus(Snapshot.FRESH_FOR).minusMillis(1);

        snapshot.current();

        assertThat(table.calls()).isEmpty();
    }

    @Test
    void onceItHasAgedTheCheapLookIsEnough() {
        age();
        snapshot.current();
        snapshot.current();

        assertThat(table.calls()).containsExactly("late");
    }

    @Test
    void aNewerRevisionIsLoaded() {
        table.edit();
        age();

        assertThat(snapshot.current().revision()).isEqualTo(3);
        assertThat(table.calls()).containsExactly("late", "strong", "query", "strong");
    }

    @Test
    void anEditThatALateReadMissesIsSeenByTheNextOne() {
        table.editUnseenByLateReads();
        age();
        assertThat(snapshot.current().revision()).isEqualTo(2);

        table.answerLateReadsWith(3);
        age();
        assertThat(snapshot.current().revision()).isEqualTo(3);
    }

    @Test
    void aLateReadNeverTakesTheCatalogueBack() {
        table.answerLateReadsWith(1);
        age();

        assertThat(snapshot.current().revision()).isEqualTo(2);
        assertThat(table.calls()).containsExactly("late");
    }

    @Test
    void aLoadThatAnEditOvertakesIsRepeated() {
        table.edit();
        table.editWhileItIsRead(1);
        age();

        assertThat(snapshot.current().revision()).isEqualTo(4);
        assertThat(table.calls())
                .containsExactly("late", "strong", "query", "strong", "query", "strong");
    }

    @Test
    void whoHasChangedTheCatalogueSeesItAtOnce() {
        table.editUnseenByLateReads();
        snapshot.lookAgain();

        assertThat(snapshot.current().revision()).isEqualTo(3);
        assertThat(table.calls()).containsExactly("strong", "query", "strong");
    }

    private void age() {
        now = now.plus(Snapshot.FRESH_FOR);
    }
}
