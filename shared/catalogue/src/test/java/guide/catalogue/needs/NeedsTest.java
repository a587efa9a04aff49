package guide.catalogue.needs;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;
import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class NeedsTest {

    private static final Catalogue CATALOGUE =
            new Catalogue(
                    1,
                    Instant.EPOCH,
                    List.of(
                            trait("orm", TraitKind.SUPPORT),
                            trait("forms", TraitKind.SUPPORT),
                            trait("loop", TraitKind.CHOICE, "own", "asyncio", "BSD-3-Clause"),
                            trait("size", TraitKind.NUMBER),
                            trait("released", TraitKind.DATE),
                            trait("site", TraitKind.TEXT)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orm                     | orm",
                "orm@1                   | orm",
                "orm@5                   | orm@5",
                "orm:yes                 | orm:yes",
                "orm:yes,partial,yes@2   | orm:partial,yes@2",
                "loop:own,asyncio        | loop:asyncio,own",
                "loop:BSD-3-Clause       | loop:BSD-3-Clause",
                "size:<5                 | size:<5",
                "size:<=05.50            | size:<=5.5",
                "size:>-3                | size:>-3",
                "size:>=100              | size:>=100",
                "size:7, 3               | size:3,7",
                "released:>2025-01-01    | released:>2025-01-01",
                "released:2024-02-29     | released:2024-02-29",
                "site:Example.org        | site:example.org",
                "site:the post           | site:the post",
                "status:active           | status:active",
                "status:discontinued     | status:dormant,retired",
                "status:retired,dormant  | status:dormant,retired"
            })
    void aNeedHasOneTextWhicheverWayItWasWritten(String written, String text) {
        assertThat(read(written).all()).extracting(Need::text).containsExactly(text);
        assertThat(read(text).all()).isEqualTo(read(written).all());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orn                    | has 'orn', which is not a trait; the closest match is 'orm'",
                "looop:own              | has 'looop:own', which is not a trait; the closest match is 'loop'",
                "statuss:active         | has 'statuss:active', which is not a trait; the closest match is 'status'",
                "orm:maybe              | has 'orm:maybe', but orm must be yes, partial or no, or have no value for at least partial support",
                "orm:unknown            | has 'orm:unknown', but orm must be yes, partial or no, or have no value for at least partial support",
                "orm:<5                 | has 'orm:<5', but orm must be yes, partial or no, or have no value for at least partial support",
                "orm:                   | has 'orm:', but orm must be yes, partial or no, or have no value for at least partial support",
                "loop                   | has 'loop', but loop must be one or more of own, asyncio, BSD-3-Clause, such as loop:own",
                "loop:uv                | has 'loop:uv', but loop must be one or more of own, asyncio, BSD-3-Clause, such as loop:own",
                "loop:own,              | has 'loop:own,', but loop must be one or more of own, asyncio, BSD-3-Clause, such as loop:own",
                "loop:>own              | has 'loop:>own', but loop must be one or more of own, asyncio, BSD-3-Clause, such as loop:own",
                "status:dead            | has 'status:dead', but status must be one or more of active, maintained, dormant, retired, discontinued, such as status:active",
                "size                   | has 'size', but size must be compared with a number, such as size:<5, :<=5, :>5, :>=5 or :5",
                "size:few               | has 'size:few', but size must be compared with a number, such as size:<5, :<=5, :>5, :>=5 or :5",
                "size:<>5               | has 'size:<>5', but size must be compared with a number, such as size:<5, :<=5, :>5, :>=5 or :5",
                "size:1e9               | has 'size:1e9', but size must be compared with a number, such as size:<5, :<=5, :>5, :>=5 or :5",
                "released:2025          | has 'released:2025', but released must be compared with a date, such as released:>2025-01-01",
                "released:>2025-02-29   | has 'released:>2025-02-29', but released must be compared with a date, such as released:>2025-01-01",
                "site                   | has 'site', but site must have 1 to 60 characters to find in its text, such as site:word",
                "orm@0                  | has 'orm@0', but a weight must be @1 to @5",
                "orm@6                  | has 'orm@6', but a weight must be @1 to @5",
                "orm@                   | has 'orm@', but a weight must be @1 to @5",
                "orm@1@2                | has 'orm@1@2', but a weight must be @1 to @5",
                "orm@2.5                | has 'orm@2.5', but a weight must be @1 to @5",
                "@2                     | has '@2', but a need must have the form trait, trait:value or trait:value,value",
                "''                     | has '', but a need must have the form trait, trait:value or trait:value,value"
            })
    void whatCannotBeReadIsToldTheRule(String written, String rule) {
        assertThat(faults(Map.of(NeedKind.WANT, List.of(written))))
                .containsExactly(new NeedFault(NeedKind.WANT, rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orm@2", "orm:yes@1"})
    void onlyAWantHasAWeight(String written) {
        assertThat(faults(Map.of(NeedKind.MUST, List.of(written))))
                .containsExactly(
                        new NeedFault(
                                NeedKind.MUST,
                                "has '" + written + "', but only a want may have a weight"));
        assertThat(faults(Map.of(NeedKind.MUST_NOT, List.of(written)))).hasSize(1);
    }

    @Test
    void thereAreAtMostFortyNeedsInAll() {
        List<String> twenty = IntStream.range(0, 20).mapToObj(i -> "size:" + i).toList();
        List<String> more = IntStream.range(0, 21).mapToObj(i -> "size:" + i).toList();

        assertThat(faults(Map.of(NeedKind.WANT, twenty, NeedKind.MUST, twenty))).isEmpty();
        assertThat(faults(Map.of(NeedKind.WANT, more, NeedKind.MUST, twenty)))
                .containsExactly(
                        new NeedFault(
                                NeedKind.WANT,
                                "may have at most 40 values in must, want and mustnot together;"
                                        + " there are 41"));
    }

    @Test
    void aNeedHasAtMostTwoHundredCharacters() {
        String most = "size:" + "1,".repeat(97) + "1";

        assertThat(most).hasSize(200);
        assertThat(faults(Map.of(NeedKind.MUST, List.of(most)))).isEmpty();
        assertThat(faults(Map.of(NeedKind.MUST, List.of(most + "1")))).hasSize(1);
        assertThat(faults(Map.of(NeedKind.MUST, List.of("o".repeat(5000)))).getFirst().rule())
                .hasSizeLessThan(200);
    }

    @Test
    void noNeedIsThereTwiceHoweverItIsWeighed() {
        assertThat(faults(Map.of(NeedKind.WANT, List.of("orm@2", "forms", "orm@3"))))
                .containsExactly(new NeedFault(NeedKind.WANT, "has 'orm' twice"));
        assertThat(faults(Map.of(NeedKind.MUST, List.of("loop:own,asyncio", "loop:asyncio,own"))))
                .hasSize(1);
        assertThat(faults(Map.of(NeedKind.MUST, List.of("orm"), NeedKind.WANT, List.of("orm"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orm              | orm                  | true",
                "orm:yes          | orm                  | true",
                "orm              | orm:yes              | false",
                "orm              | orm:yes,partial      | true",
                "orm:no           | orm                  | false",
                "loop:own         | loop:own,asyncio     | true",
                "loop:own,asyncio | loop:own             | false",
                "size:<5          | size:<10             | true",
                "size:<5          | size:<5              | true",
                "size:<5          | size:<=5             | true",
                "size:<=5         | size:<5              | false",
                "size:<10         | size:<5              | false",
                "size:<5          | size:>10             | false",
                "size:3           | size:<5              | true",
                "size:5           | size:<5              | false",
                "size:>5          | size:5               | false",
                "released:>2025-01-01 | released:>=2025-01-01 | true",
                "released:>=2025-01-01 | released:>2025-01-01 | false",
                "site:the post    | site:post            | true",
                "site:post        | site:the post        | false",
                "status:dormant   | status:discontinued  | true",
                "status:active    | status:discontinued  | false",
                "forms            | orm                  | false"
            })
    void aMustThatAMustNotRulesOutIsRejected(String must, String mustNot, boolean rejected) {
        List<NeedFault> faults =
                faults(Map.of(NeedKind.MUST, List.of(must), NeedKind.MUST_NOT, List.of(mustNot)));

        assertThat(faults.isEmpty()).isEqualTo(!rejected);
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.kind()).isEqualTo(NeedKind.MUST_NOT))
                .allSatisfy(fault -> assertThat(fault.rule()).contains("must="));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(
                        faults(
                                Map.of(
                                        NeedKind.MUST, List.of("orn", "loop"),
                                        NeedKind.WANT, List.of("orm@9"))))
                .extracting(NeedFault::kind)
                .containsExactly(NeedKind.MUST, NeedKind.MUST, NeedKind.WANT);
    }

    @Test
    void noTextBreaksTheReader() {
        Property.forAll(
                2000,
                random -> {
                    String text = Property.text(random, "ormsizelp:<>=@,.0123456789- ü\u0000", 30);
                    if (Needs.read(Map.of(NeedKind.WANT, List.of(text)), CATALOGUE)
                            instanceof Needs.NeedsResult.ParsedNeeds read) {
                        assertThat(read(read.needs().all().getFirst().text()))
                                .isEqualTo(read.needs());
                    }
                });
    }

    private static Needs read(String want) {
        return switch (Needs.read(Map.of(NeedKind.WANT, List.of(want)), CATALOGUE)) {
            case Needs.NeedsResult.ParsedNeeds read -> read.needs();
            case Needs.NeedsResult.InvalidNeeds wrong -> throw new AssertionError(wrong.toString());
        };
    }

    private static List<NeedFault> faults(Map<NeedKind, List<String>> texts) {
        return switch (Needs.read(texts, CATALOGUE)) {
            case Needs.NeedsResult.ParsedNeeds _ -> List.of();
            case Needs.NeedsResult.InvalidNeeds wrong -> wrong.faults();
        };
    }

    private static Trait trait(String id, TraitKind kind, String... choices) {
        return new Trait(new TraitId(id), id, "Which?", "all", kind, List.of(choices), null, 30);
    }
}
