package guide.summaries;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Support;
import guide.catalogue.search.Document;
import guide.catalogue.search.SearchIndex;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.store.RevisionCache;
import guide.catalogue.view.AsOf;
import guide.catalogue.view.FrameworkItem;
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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// `GET /v1/frameworks`: the frameworks by slug, or best match first if there is a search text;
/// filtered, in pages.
final class FrameworkList {

    /// @param next absent on the last page
    record FrameworkListView(
            List<FrameworkItem> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next)
            implements JsonDocument {

        @Override
        public void writeTo(JsonWriter out) throws IOException {
            out.object().name("items").array();
            for (FrameworkItem item : items) {
                item.writeTo(out);
            }
            out.end().optional("next", next).end();
        }
    }

    /// @param rank as in [guide.catalogue.search.Hit]; 0 without a search text
    private record Ranked(int rank, Framework framework) {
        ListPosition position() {
            return new ListPosition(rank, framework.slug());
        }
    }

    private final CatalogueSource source;
    private final InstantSource clock;
    private final Cursors cursors;
    private final KeptResponses kept;
    private final RevisionCache<SearchIndex> index = new RevisionCache<>(FrameworkList::index);

    FrameworkList(
            CatalogueSource source, InstantSource clock, Cursors cursors, KeptResponses kept) {
        this.source = source;
        this.clock = clock;
        this.cursors = cursors;
        this.kept = kept;
    }

    Response get(Request request) {
        request.query().allowOnly(FrameworkFilter.PARAMETERS);
        AsOf now = AsOf.now(source, clock);
        return now.once(
                kept, request, FrameworkFilter.PARAMETERS, () -> list(request.query(), now));
    }

    private Response list(Query query, AsOf now) {
        Catalogue catalogue = now.catalogue();
        FrameworkFilter filter = FrameworkFilter.parse(query, catalogue, cursors);
        List<Ranked> matching =
                ranked(catalogue, filter)
                        .filter(each -> matches(each.framework(), filter))
                        .filter(each -> filter.isBefore(each.position()))
                        .sorted(Comparator.comparing(Ranked::position))
                        .limit(filter.limit() + 1L)
                        .toList();
        return Response.ok(page(matching, filter, now)).cachedFor(60);
    }

    private Stream<Ranked> ranked(Catalogue catalogue, FrameworkFilter filter) {
        List<Framework> all = catalogue.frameworks();
        return filter.words()
                .map(
                        words ->
                                index.of(catalogue).find(words).stream()
                                        .map(
                                                hit ->
                                                        new Ranked(
                                                                hit.rank(),
                                                                all.get(hit.document()))))
                .orElseGet(() -> all.stream().map(each -> new Ranked(0, each)));
    }

    private FrameworkListView page(List<Ranked> matching, FrameworkFilter filter, AsOf now) {
        List<Ranked> shown = matching.stream().limit(filter.limit()).toList();
        String next =
                matching.size() > shown.size()
                        ? cursors.sign(filter.scope(), shown.getLast().position().toString())
                        : null;
        return new FrameworkListView(
                shown.stream()
                        .map(
                                each ->
                                        FrameworkItem.of(
                                                each.framework(), now.catalogue(), now.today()))
                        .toList(),
                next);
    }

    private static SearchIndex index(Catalogue catalogue) {
        return new SearchIndex(
                catalogue.frameworks().stream()
                        .map(
                                f ->
                                        new Document(
                                                f.name(),
                                                f.tags(),
                                                f.tagline(),
                                                f.summary().markdown()))
                        .toList());
    }

    private static boolean matches(Framework framework, FrameworkFilter filter) {
        return filter.tag().map(framework.tags()::contains).orElse(true)
                && filter.status().map(framework.status()::equals).orElse(true)
                && filter.has().map(trait -> has(framework.fact(trait))).orElse(true);
    }

    /// Partial support counts as having the trait, and so does any known value.
    private static boolean has(Fact fact) {
        return fact.isKnown() && fact.support() != Support.NO;
    }
}
