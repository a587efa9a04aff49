package guide.summaries;

import static guide.summaries.Sample.choice;
import static guide.summaries.Sample.fact;
import static guide.summaries.Sample.named;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.RelationType;
import guide.catalogue.model.Support;
import guide.catalogue.model.TraitKind;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.store.CatalogueTable;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.NoOpContext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A program that reads addresses, one after the other, from a handler over a small catalogue.
final class FirstReads {

    private static final Catalogue CATALOGUE =
            Sample.related(
                    1,
                    List.of(Sample.support("orm"), Sample.trait("style", TraitKind.CHOICE, 365)),
                    List.of(Sample.relation("cyclone", RelationType.FORK_OF, "tornado")),
                    named("cyclone", "Cyclone", "A fork.", fact("orm", Support.YES)),
                    named(
                            "tornado",
                            "Tornado",
                            "The first.",
                            fact("orm", Support.YES),
                            choice("style", "one")));

    private record Present(Catalogue current) implements CatalogueSource {
        @Override
        public Optional<Catalogue> at(long revision) {
            return Optional.of(current);
        }
    }

    private FirstReads() {}

    public static void main(String[] addresses) throws IOException {
        SummariesHandler handler =
                new SummariesHandler(
                        new Present(CATALOGUE),
                        (_, _, _) -> new CatalogueTable.Revisions(List.of(), OptionalLong.empty()),
                        InstantSource.system(),
                        Cursors.from(Map.of("SIGNING_SECRET", "0123456789abcdef0123456789abcdef")));
        for (String address : addresses) {
            String[] parts = address.split("\\?", 2);
            String event =
                    "{\"rawPath\":\"%s\",\"rawQueryString\":\"%s\"}"
                            .formatted(parts[0], parts.length == 1 ? "" : parts[1]);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    out,
                    NoOpContext.silent("summaries"));
            String answer = out.toString(StandardCharsets.UTF_8);
            if (!answer.startsWith("{\"statusCode\":200,")) {
                throw new IllegalStateException(address + ": " + answer);
            }
        }
    }
}
