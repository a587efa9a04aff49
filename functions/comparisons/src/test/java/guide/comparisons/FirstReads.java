package guide.comparisons;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Relation;
import guide.catalogue.model.RelationType;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Status;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;
import guide.catalogue.model.Verdict;
import guide.catalogue.store.CatalogueSource;
import guide.lambda.http.NoOpContext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A program that reads addresses, one after the other, from a handler over a small catalogue.
final class FirstReads {

    private static final LocalDate DAY = LocalDate.parse("2026-11-01");
    private static final TraitId ORM = new TraitId("orm");
    private static final List<Evidence> SEEN =
            List.of(new Evidence(EvidenceKind.DOCS, "https://example.org/", null));

    private record Present(Catalogue current) implements CatalogueSource {
        @Override
        public Optional<Catalogue> at(long revision) {
            return Optional.of(current);
        }
    }

    private FirstReads() {}

    public static void main(String[] addresses) throws IOException {
        ComparisonsHandler handler =
                new ComparisonsHandler(new Present(catalogue()), InstantSource.system());
        for (String address : addresses) {
            String event = "{\"rawPath\":\"%s\"}".formatted(address);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    out,
                    NoOpContext.silent("comparisons"));
            String answer = out.toString(StandardCharsets.UTF_8);
            if (!answer.startsWith("{\"statusCode\":200,")) {
                throw new IllegalStateException(address + ": " + answer);
            }
        }
    }

    private static Catalogue catalogue() {
        Slug cyclone = new Slug("cyclone");
        Slug tornado = new Slug("tornado");
        return new Catalogue(
                1,
                Instant.EPOCH,
                List.of(
                        new Trait(
                                ORM,
                                "ORM",
                                "Is there one?",
                                "data",
                                TraitKind.SUPPORT,
                                List.of(),
                                null,
                                30)),
                List.of(framework(cyclone, Support.YES), framework(tornado, Support.NO)),
                List.of(),
                List.of(new Relation(RelationType.FORK_OF, cyclone, tornado, null, SEEN)),
                List.of(
                        new Claim(
                                "fast",
                                "It is fast.",
                                List.of(cyclone),
                                null,
                                Verdict.HOLDS,
                                "It was measured.",
                                SEEN,
                                DAY,
                                List.of(ORM))),
                List.of());
    }

    private static Framework framework(Slug slug, Support orm) {
        return new Framework(
                slug,
                slug.value(),
                "A framework.",
                new Framework.Summary("About it.", "<p>About it.</p>"),
                Status.ACTIVE,
                List.of("tag"),
                List.of(),
                new Framework.Distribution("pypi", slug.value(), "pkg:pypi/" + slug),
                null,
                List.of(),
                List.of(),
                List.of(new Fact(ORM, orm, null, null, "1.0", SEEN, DAY, "hand")),
                Instant.EPOCH);
    }
}
