package guide.data;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Relation;
import guide.catalogue.model.RelationType;
import guide.catalogue.model.Trait;
import guide.catalogue.model.Verdict;
import guide.lambda.json.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Generates a valid catalogue of any size for measurements; the same arguments give the same
/// catalogue.
///
/// Its entries are as long as those of the catalogue in this repository: a framework with 60 traits
/// has about 13 KB of JSON. A framework does not depend on the number of the others.
public final class GeneratedCatalogue {

    /// The number of frameworks for each claim.
    private static final int FRAMEWORKS_FOR_A_CLAIM = 10;

    private GeneratedCatalogue() {}

    /// `GeneratedCatalogue <folder> <frameworks> <traits> <seed>`: writes the files into `folder`.
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        write(
                of(
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Long.parseLong(arguments[3])),
                folder);
        System.out.println("Written to " + folder);
    }

    /// Generates a catalogue at revision 0.
    ///
    /// @param frameworks 1 or more
    /// @param traits 1 or more, of alternating kinds
    public static Catalogue of(int frameworks, int traits, long seed) {
        List<Trait> all = IntStream.range(0, traits).mapToObj(GeneratedTraits::trait).toList();
        GeneratedFrameworks generated = new GeneratedFrameworks(all, seed);
        List<Framework> each =
                IntStream.range(0, frameworks).mapToObj(generated::framework).toList();
        return new Catalogue(
                0,
                Instant.EPOCH,
                all,
                each.stream().sorted(Comparator.comparing(Framework::slug)).toList(),
                List.of(),
                IntStream.range(1, frameworks).mapToObj(i -> relation(each, i)).toList(),
                IntStream.range(0, frameworks / FRAMEWORKS_FOR_A_CLAIM)
                        .mapToObj(i -> claim(each.get(i * FRAMEWORKS_FOR_A_CLAIM), all.getFirst()))
                        .toList(),
                List.of());
    }

    /// Writes the files that [CatalogueFiles] reads.
    public static void write(Catalogue catalogue, Path folder) {
        catalogue
                .frameworks()
                .forEach(each -> write(each, folder, "frameworks/" + each.slug() + ".json"));
        write(catalogue.traits(), folder, "traits.json");
        write(catalogue.projects(), folder, "projects.json");
        write(catalogue.relations(), folder, "relations.json");
        write(catalogue.claims(), folder, "claims.json");
        write(catalogue.presets(), folder, "presets.json");
    }

    /// The relations form a tree: each framework except the first is built on an earlier one.
    private static Relation relation(List<Framework> frameworks, int index) {
        return new Relation(
                RelationType.BUILT_ON,
                frameworks.get(index).slug(),
                frameworks.get(index / 2).slug(),
                null,
                GeneratedFrameworks.SEEN_ELSEWHERE);
    }

    private static Claim claim(Framework about, Trait trait) {
        return new Claim(
                "on-" + about.slug(),
                about.name() + " is said to do it all.",
                List.of(about.slug()),
                null,
                Verdict.UNPROVEN,
                "Nobody has measured it.",
                GeneratedFrameworks.SEEN_ELSEWHERE,
                GeneratedFrameworks.CHECKED,
                List.of(trait.id()));
    }

    private static void write(Object entry, Path folder, String name) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, Json.write(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
