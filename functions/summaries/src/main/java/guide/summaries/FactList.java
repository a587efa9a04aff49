package guide.summaries;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.catalogue.Catalogue;
import guide.catalogue.Framework;
import guide.catalogue.Trait;
import guide.dynamodb.Cursors;
import guide.http.Request;
import guide.http.Response;
import guide.snapshot.CatalogueSource;
import guide.snapshot.FactView;
import guide.snapshot.FrameworkItem;
import guide.snapshot.RelationView;
import guide.snapshot.Today;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/// `GET /v1/facts`: what to check next, a page at a time.
///
/// By the day on which each fact becomes or became stale, so that the stale ones come first; what
/// was never checked has no such day and comes last.
final class FactList {

    record Item(RelationView.End framework, Trait trait, FactView fact) {}

    /// @param next absent on the last page
    record Page(
            List<Item> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    private final CatalogueSource source;
    private final InstantSource clock;
    private final Cursors cursors;
    private final PerRevision<Agenda> agenda = new PerRevision<>(Agenda::of);

    FactList(CatalogueSource source, InstantSource clock, Cursors cursors) {
        this.source = source;
        this.clock = clock;
        this.cursors = cursors;
    }

    Response answer(Request request) {
        Catalogue catalogue = source.current();
        LocalDate today = Today.of(clock);
        FactFilter filter = FactFilter.parse(request.query(), catalogue, cursors);
        List<Agenda.Entry> wanted =
                agenda.of(catalogue).entries().stream()
                        .filter(entry -> filter.wants(entry, today))
                        .limit(filter.limit() + 1L)
                        .toList();
        return Response.ok(page(wanted, filter, today)).cachedFor(60);
    }

    private Page page(List<Agenda.Entry> wanted, FactFilter filter, LocalDate today) {
        List<Agenda.Entry> shown = wanted.stream().limit(filter.limit()).toList();
        String next =
                wanted.size() > shown.size()
                        ? cursors.sign(filter.scope(), shown.getLast().position().toString())
                        : null;
        return new Page(shown.stream().map(entry -> item(entry, today)).toList(), next);
    }

    private static Item item(Agenda.Entry entry, LocalDate today) {
        Framework framework = entry.framework();
        return new Item(
                new RelationView.End(
                        framework.slug(), framework.name(), FrameworkItem.urlOf(framework.slug())),
                entry.trait(),
                FactView.of(framework.slug(), entry.fact(), entry.trait(), today));
    }
}
