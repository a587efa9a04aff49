package guide.summaries;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.catalogue.json.FactWriter;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.store.RevisionCache;
import guide.catalogue.view.AsOf;
import guide.catalogue.view.FactView;
import guide.catalogue.view.FrameworkItem;
import guide.catalogue.view.RelationView;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;
import guide.lambda.kept.KeptResponses;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/// `GET /v1/facts`: the facts to check next, in pages.
///
/// Sorted by the day on which each fact becomes or became stale, so that stale facts come first;
/// facts that were never checked come last.
final class FactList {

    record FactItem(RelationView.End framework, Trait trait, FactView fact) {

        void writeTo(JsonWriter out) throws IOException {
            out.object();
            framework.writeTo(out, "framework");
            out.name("trait");
            FactWriter.write(out, trait);
            out.name("fact");
            fact.writeTo(out);
            out.end();
        }
    }

    /// @param next absent on the last page
    record FactListView(
            List<FactItem> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next)
            implements JsonDocument {

        @Override
        public void writeTo(JsonWriter out) throws IOException {
            out.object().name("items").array();
            for (FactItem item : items) {
                item.writeTo(out);
            }
            out.end().optional("next", next).end();
        }
    }

    private final CatalogueSource source;
    private final InstantSource clock;
    private final Cursors cursors;
    private final KeptResponses kept;
    private final RevisionCache<RecheckList> recheckList = new RevisionCache<>(RecheckList::of);

    FactList(CatalogueSource source, InstantSource clock, Cursors cursors, KeptResponses kept) {
        this.source = source;
        this.clock = clock;
        this.cursors = cursors;
        this.kept = kept;
    }

    Response get(Request request) {
        request.query().allowOnly(FactFilter.PARAMETERS);
        AsOf now = AsOf.now(source, clock);
        return now.once(kept, request, FactFilter.PARAMETERS, () -> list(request.query(), now));
    }

    private Response list(Query query, AsOf now) {
        Catalogue catalogue = now.catalogue();
        LocalDate today = now.today();
        FactFilter filter = FactFilter.parse(query, catalogue, cursors);
        List<RecheckList.RecheckEntry> wanted =
                recheckList.of(catalogue).entries().stream()
                        .filter(entry -> filter.matches(entry, today))
                        .limit(filter.limit() + 1L)
                        .toList();
        return Response.ok(page(wanted, filter, today)).cachedFor(60);
    }

    private FactListView page(
            List<RecheckList.RecheckEntry> wanted, FactFilter filter, LocalDate today) {
        List<RecheckList.RecheckEntry> shown = wanted.stream().limit(filter.limit()).toList();
        String next =
                wanted.size() > shown.size()
                        ? cursors.sign(filter.scope(), shown.getLast().position().toString())
                        : null;
        return new FactListView(shown.stream().map(entry -> item(entry, today)).toList(), next);
    }

    private static FactItem item(RecheckList.RecheckEntry entry, LocalDate today) {
        Framework framework = entry.framework();
        return new FactItem(
                new RelationView.End(
                        framework.slug(), framework.name(), FrameworkItem.urlOf(framework.slug())),
                entry.trait(),
                FactView.of(framework, entry.fact(), entry.trait(), today));
    }
}
