package guide.comments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.identity.Identifiers;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

class ContributionIdTest {

    @Test
    void anIdIsReadBackAndFitsInAnAddress() {
        Property.forAll(
                500,
                random -> {
                    ContributionId root = Identifiers.root(thread(random), sortableId(random));
                    ContributionId reply = root.reply(sortableId(random));

                    assertThat(ContributionId.parse(root.text())).contains(root);
                    assertThat(ContributionId.parse(reply.text())).contains(reply);
                    assertThat(root.text()).hasSize(42).matches("[A-Za-z0-9_-]+");
                    assertThat(reply.text()).hasSize(63).matches("[A-Za-z0-9_-]+");
                    assertThat(reply.rootId()).isEqualTo(root);
                });
    }

    @Test
    void sortableIdsSortByTime() {
        Property.forAll(
                500,
                random -> {
                    long time = random.nextLong(1L << 47);
                    byte[] highest = new byte[10];
                    Arrays.fill(highest, (byte) 0xff);

                    String earlier =
                            ContributionId.sortableId(
                                    time, highest, ContributionKind.REVIEW_REQUEST);
                    String later =
                            ContributionId.sortableId(
                                    time + 1, new byte[10], ContributionKind.COMMENT);

                    assertThat(earlier).isLessThan(later);
                });
    }

    @Test
    void aSortableIdCarriesItsTime() {
        Instant time = Instant.parse("2026-06-01T12:00:00.123Z");
        ContributionId id =
                Identifiers.root(
                        new ThreadKey.OfPage("/"),
                        ContributionId.sortableId(
                                time.toEpochMilli(), new byte[10], ContributionKind.COMMENT));

        assertThat(id.createdAt()).isEqualTo(time);
    }

    @Test
    void anIdTellsItsKindAndAKeyItsPlaceWhateverTheKind() {
        for (ContributionKind kind : ContributionKind.values()) {
            ContributionId id =
                    Identifiers.root(
                            new ThreadKey.OfPage("/"),
                            ContributionId.sortableId(1, new byte[10], kind));

            assertThat(ContributionId.parse(id.text()).orElseThrow().kind()).isEqualTo(kind);
            assertThat(id.withoutKind()).isEqualTo("0000000000010000000000000000000");
        }
    }

    @Test
    void aSortableIdOfNoKindIsNoId() {
        String sortableId = "00000000000100000000000000000004";

        assertThat(
                        ContributionId.parse(
                                Identifiers.root(new ThreadKey.OfPage("/"), sortableId).text()))
                .isEmpty();
    }

    @Test
    void whatIsNoIdIsNone() {
        Property.forAll(
                2000,
                random -> {
                    String text = Property.text(random, "ABCabc019-_=+/. ", 70);

                    ContributionId.parse(text)
                            .ifPresent(id -> assertThat(id.text()).isEqualTo(text));
                });
        assertThat(ContributionId.parse("A".repeat(41))).isEmpty();
        assertThat(ContributionId.parse("A".repeat(43))).isEmpty();
        assertThat(ContributionId.parse("A".repeat(64))).isEmpty();
    }

    private static ThreadKey thread(RandomGenerator random) {
        return new ThreadKey.OfPage("/" + Property.text(random, "abc/", 20));
    }

    private static String sortableId(RandomGenerator random) {
        byte[] bytes = new byte[10];
        random.nextBytes(bytes);
        ContributionKind kind = List.of(ContributionKind.values()).get(random.nextInt(4));
        return ContributionId.sortableId(random.nextLong(1L << 47), bytes, kind);
    }
}
