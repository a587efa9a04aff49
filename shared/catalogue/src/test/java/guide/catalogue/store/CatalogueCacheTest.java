package guide.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.lambda.log.CapacityUsed;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;

class CatalogueCacheTest {

    private final LaggingTable table = new LaggingTable();
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private final CatalogueCache catalogueCache = cache();

    @BeforeEach
    void loaded() {
        table.edit();
        table.edit();

        assertThat(catalogueCache.current().revision()).isEqualTo(2);
        assertThat(table.calls()).containsExactly("packed late", "strong", "query", "strong");
    }

    @Test
    void aStartReadsThePackedCatalogueAndNothingElse() {
        table.pack(0);

        assertThat(cache().current().revision()).isEqualTo(2);
        assertThat(table.calls()).containsExactly("packed late");
    }

    @Test
    void aPackedCatalogueThatLagsBehindIsNotRead() {
        table.pack(1);

        assertThat(cache().current().revision()).isEqualTo(2);
        assertThat(table.calls()).containsExactly("packed late", "strong", "query", "strong");
    }

    @Test
    void aNewerRevisionIsReadPacked() {
        table.pack(0);
        table.edit();
        age();

        assertThat(catalogueCache.current().revision()).isEqualTo(3);
        assertThat(table.calls()).containsExactly("late", "packed");
    }

    @Test
    void whoHasChangedTheCatalogueReadsItPackedAtOnce() {
        table.pack(0);
        table.editUnseenByLateReads();
        catalogueCache.invalidate();

        assertThat(catalogueCache.current().revision()).isEqualTo(3);
        assertThat(table.calls()).containsExactly("strong", "packed");
    }

    @Test
    void whoHasChangedTheCatalogueBeforeReadingItStartsWithTheNewest() {
        table.pack(0);
        table.editUnseenByLateReads();
        CatalogueCache other = cache();
        other.invalidate();

        assertThat(other.current().revision()).isEqualTo(3);
        assertThat(table.calls()).containsExactly("packed");
    }

    @Test
    void afterARestoreInWhichNothingChangedTheRevisionIsEnough() {
        catalogueCache.invalidate();

        assertThat(catalogueCache.current().revision()).isEqualTo(2);
        assertThat(table.calls()).containsExactly("strong");
    }

    @Test
    void whileItIsFreshNothingIsAsked() {
        now = now.plus(CatalogueCache.FRESH_FOR).minusMillis(1);

        catalogueCache.current();

        assertThat(table.calls()).isEmpty();
    }

    @Test
    void afterItExpiresTheCheapCheckIsEnough() {
        age();
        catalogueCache.current();
        catalogueCache.current();

        assertThat(table.calls()).containsExactly("late");
    }

    @Test
    void aNewerRevisionIsLoaded() {
        table.edit();
        age();

        assertThat(catalogueCache.current().revision()).isEqualTo(3);
        assertThat(table.calls()).containsExactly("late", "packed", "strong", "query", "strong");
    }

    @Test
    void anEditThatALateReadMissesIsSeenByTheNextOne() {
        table.editUnseenByLateReads();
        age();
        assertThat(catalogueCache.current().revision()).isEqualTo(2);

        table.answerLateReadsWith(3);
        age();
        assertThat(catalogueCache.current().revision()).isEqualTo(3);
    }

    @Test
    void whatIsKeptIsServedWhileTheTableIsAway() {
        table.goAway();
        age();
        CapacityUsed used = new CapacityUsed();

        assertThat(used.during(catalogueCache::current).revision()).isEqualTo(2);
        assertThat(used.staleFor()).isGreaterThanOrEqualTo(CatalogueCache.FRESH_FOR);
        assertThat(table.calls()).containsExactly("late");
    }

    @Test
    void aTableThatIsAwayIsLeftAloneForAWhileAndThenAskedAgain() {
        table.goAway();
        age();
        catalogueCache.current();
        now = now.plus(CatalogueCache.PATIENCE).minusMillis(1);
        catalogueCache.current();
        assertThat(table.calls()).containsExactly("late");

        table.comeBack();
        table.edit();
        now = now.plusMillis(1);
        CapacityUsed used = new CapacityUsed();
        assertThat(used.during(catalogueCache::current).revision()).isEqualTo(3);
        assertThat(used.staleFor()).isZero();
    }

    @Test
    void aRevisionThatIsNotThereYetCostsOneSmallRead() {
        table.calls();

        assertThat(catalogueCache.at(999_999)).isEmpty();
        assertThat(table.calls()).containsExactly("late");
    }

    @Test
    void pastRevisionsHaveALimit() {
        PastReads reads = new PastReads();
        for (int i = 0; i < PastReads.BURST; i++) {
            reads.take(now);
        }
        assertThatThrownBy(() -> reads.take(now))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problem())
                                        .isEqualTo(new Problem.TooManyRequests(3)));

        now = now.plus(PastReads.EVERY);
        reads.take(now);
    }

    @Test
    void aLateReadNeverTakesTheCatalogueBack() {
        table.answerLateReadsWith(1);
        age();

        assertThat(catalogueCache.current().revision()).isEqualTo(2);
        assertThat(table.calls()).containsExactly("late");
    }

    @Test
    void aLoadThatAnEditOvertakesIsRepeated() {
        table.edit();
        table.editWhileItIsRead(1);
        age();

        assertThat(catalogueCache.current().revision()).isEqualTo(4);
        assertThat(table.calls())
                .containsExactly("late", "packed", "strong", "query", "strong", "query", "strong");
    }

    @Test
    void whoHasChangedTheCatalogueSeesItAtOnce() {
        table.editUnseenByLateReads();
        catalogueCache.invalidate();

        assertThat(catalogueCache.current().revision()).isEqualTo(3);
        assertThat(table.calls()).containsExactly("strong", "packed", "strong", "query", "strong");
    }

    private CatalogueCache cache() {
        return new CatalogueCache(
                new CatalogueTable(table, "catalogue"), () -> now, CatalogueCache.FRESH_FOR);
    }

    private void age() {
        now = now.plus(CatalogueCache.FRESH_FOR);
    }
}
