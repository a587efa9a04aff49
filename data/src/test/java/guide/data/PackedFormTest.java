package guide.data;

import static guide.data.Catalogues.ORM;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Preset;
import guide.catalogue.model.Project;
import guide.catalogue.model.Relation;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.packed.CatalogueBuilder;
import guide.catalogue.packed.Chunks;
import guide.catalogue.packed.PackedChunk;
import guide.catalogue.packed.PackedEntry;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;
import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;

/// What is read by tokens is what the mapper reads.
class PackedFormTest {

    private static final Map<String, Class<?>> TYPES =
            Map.of(
                    "trait", Trait.class,
                    "framework", Framework.class,
                    "project", Project.class,
                    "relation", Relation.class,
                    "claim", Claim.class,
                    "preset", Preset.class);

    @Test
    void theCatalogueOfTheFilesIsReadAsItIs() {
        Catalogue files = CatalogueFiles.read(ProjectRoot.root().resolve("data/catalogue"));

        assertThat(unpacked(entries(files))).isEqualTo(files);
        entries(files).forEach(PackedFormTest::assertReadAsByTheMapper);
    }

    @Test
    void aGeneratedCatalogueIsReadAsItIs() {
        Property.forAll(
                20,
                random -> {
                    Catalogue generated =
                            GeneratedCatalogue.of(
                                    1 + random.nextInt(40),
                                    1 + random.nextInt(60),
                                    random.nextLong());
                    assertThat(unpacked(shuffled(entries(generated), random))).isEqualTo(generated);
                });
    }

    @Test
    void textsComeBackWhateverIsInThem() {
        Property.forAll(
                200,
                random -> {
                    // Half a pair is nothing that UTF-8 can have.
                    String text = "a😀" + Property.anyText(random, 50).replaceAll("\\p{Cs}", "");
                    Catalogue some = Catalogues.of(List.of(Catalogues.framework("a", text)));

                    assertThat(unpacked(entries(some))).isEqualTo(some);
                });
    }

    @Test
    void entriesAreTakenOverAsTheyAre() {
        List<PackedEntry> entries =
                entries(CatalogueFiles.read(ProjectRoot.root().resolve("data/catalogue")));

        byte[] chunk = PackedChunk.of(entries);

        assertThat(PackedChunk.entries(chunk)).containsExactlyInAnyOrderElementsOf(entries);
        assertThat(PackedChunk.of(PackedChunk.entries(chunk))).isEqualTo(chunk);
        assertThat(PackedChunk.entries(PackedChunk.of(List.of()))).isEmpty();
    }

    @Test
    void evidenceThatFollowsFromItsFactIsLeftOut() {
        String whole =
                framework(
                        "{\"kind\":\"run\",\"locator\":\"probes/traits/two_words.py\",\"version\":\"1\"}",
                        "{\"kind\":\"docs\",\"locator\":\"https://a.example/\",\"version\":\"1\"}",
                        "{\"kind\":\"docs\",\"locator\":\"https://a.example/\",\"version\":\"2\"}");

        PackedEntry packed = PackedEntry.of("framework#a", 0, whole);

        assertThat(packed.json())
                .contains("\"evidence\":[\"run\",[\"docs\",\"https://a.example/\"],{\"kind\"");
        assertThat(packed.whole()).isEqualTo(whole);
        assertReadAsByTheMapper(packed);
    }

    /// An address, another order of the members, no version, or a version that is no text.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"docs\",\"locator\":\"l\",\"version\":\"1\",\"url\":\"https://a.example/\"}",
                "{\"locator\":\"l\",\"kind\":\"docs\",\"version\":\"1\"}",
                "{\"kind\":\"docs\",\"locator\":\"l\"}",
                "{\"kind\":\"docs\",\"locator\":\"l\",\"version\":null}"
            })
    void evidenceThatWouldNotComeBackStaysWhole(String evidence) {
        PackedEntry packed = PackedEntry.of("framework#a", 0, framework(evidence));

        assertThat(packed.json()).isEqualTo(framework(evidence));
        assertReadAsByTheMapper(packed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"walk\"", "[\"docs\"]", "[\"docs\",\"l\",\"1\"]", "1", "[]"})
    void evidenceInNoKnownFormIsNotRead(String evidence) {
        PackedEntry entry = new PackedEntry("framework#a", 0, framework(evidence));

        assertThatThrownBy(() -> unpacked(List.of(entry)))
                .isInstanceOfAny(IllegalArgumentException.class, UncheckedIOException.class);
    }

    /// One whose only fact has this evidence.
    private static String framework(String... evidence) {
        String known =
                Json.write(Catalogues.framework("a", List.of(Catalogues.fact(ORM, Support.YES))));
        return known.replaceFirst("\"trait\":\"orm\"", "\"trait\":\"two-words\"")
                .replaceFirst(
                        "\"version\":[^,]*,\"evidence\":\\[[^]]*]",
                        Matcher.quoteReplacement(
                                "\"version\":\"1\",\"evidence\":["
                                        + String.join(",", evidence)
                                        + "]"));
    }

    @Test
    void membersThatANewerVersionWroteArePassedOver() {
        assertThat(project("{\"new\":{\"a\":[1]},\"slug\":\"a\",\"name\":\"A\",\"url\":\"u\"}"))
                .isEqualTo(project("{\"slug\":\"a\",\"name\":\"A\",\"url\":\"u\",\"b\":null}"));
        assertThat(unpacked(List.of(new PackedEntry("planet#mars", 0, "{\"a\":1}"))))
                .isEqualTo(unpacked(List.of()));
    }

    @Test
    void whatTheModelDoesNotTakeIsNotRead() {
        assertThatThrownBy(() -> project("{\"slug\":\"a\",\"name\":\"A\"}"))
                .hasMessageContaining("project.url");
        assertThatThrownBy(() -> project("{\"slug\":\"A\",\"name\":\"A\",\"url\":\"u\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Project project(String json) {
        return unpacked(List.of(new PackedEntry("project#a", 0, json))).projects().getFirst();
    }

    private static List<PackedEntry> entries(Catalogue catalogue) {
        List<PackedEntry> all = new ArrayList<>();
        CatalogueEntries.of(catalogue)
                .forEach(
                        (key, entry) ->
                                all.add(PackedEntry.of(key, entry.position(), entry.json())));
        return all;
    }

    private static List<PackedEntry> shuffled(List<PackedEntry> entries, RandomGenerator random) {
        List<PackedEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Catalogue unpacked(List<PackedEntry> entries) {
        CatalogueBuilder builder = new CatalogueBuilder();
        Chunks.pack(entries).forEach(chunk -> PackedChunk.read(chunk, builder));
        return builder.catalogue(0, Instant.EPOCH);
    }

    private static void assertReadAsByTheMapper(PackedEntry entry) {
        Catalogue alone = unpacked(List.of(entry));
        List<Object> read = new ArrayList<>(alone.traits());
        read.addAll(alone.frameworks());
        read.addAll(alone.projects());
        read.addAll(alone.relations());
        read.addAll(alone.claims());
        read.addAll(alone.presets());
        Class<?> type =
                Objects.requireNonNull(
                        TYPES.get(entry.key().substring(0, entry.key().indexOf('#'))));

        assertThat(read).hasSize(1).first().isEqualTo(Json.readOwn(entry.whole(), type));
    }
}
