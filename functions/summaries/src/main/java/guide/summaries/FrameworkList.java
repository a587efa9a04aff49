package guide.summaries;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.catalogue.Catalogue;
import guide.catalogue.Fact;
import guide.catalogue.Framework;
import guide.catalogue.Support;
import guide.catalogue.TraitId;
import guide.dynamodb.Cursors;
import guide.http.Request;
import guide.http.Response;
import guide.snapshot.CatalogueSource;
import guide.snapshot.FrameworkItem;
import guide.snapshot.Today;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// `GET /v1/frameworks`: the frameworks by slug, filtered, a page at a time.
final class FrameworkList {

    /// @param next absent on the last page
    record Page(
            List<FrameworkItem> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    private final CatalogueSource source;
    private final InstantSource clock;
    private final Cursors cursors;

    FrameworkList(CatalogueSource source, InstantSource clock, Cursors cursors) {
        this.source = source;
        this.clock = clock;
        this.cursors = cursors;
    }

    Response answer(Request request) {
        Catalogue catalogue = source.current();
        FrameworkFilter filter = FrameworkFilter.parse(request.query(), catalogue, cursors);
        List<Framework> matching =
                catalogue.frameworks().stream()
                        .filter(framework -> matches(framework, filter))
                        .filter(framework -> framework.slug().value().compareTo(filter.after()) > 0)
                        .toList();
        return Response.ok(page(matching, filter, catalogue)).cachedFor(60);
    }

    private Page page(List<Framework> matching, FrameworkFilter filter, Catalogue catalogue) {
        LocalDate today = Today.of(clock);
        List<FrameworkItem> items =
                matching.stream()
                        .limit(filter.limit())
                        .map(framework -> FrameworkItem.of(framework, catalogue, today))
                        .toList();
        boolean last = matching.size() <= filter.limit();
        return new Page(
                items, last ? null : cursors.sign(filter.scope(), items.getLast().slug().value()));
    }

    private static boolean matches(Framework framework, FrameworkFilter filter) {
        return words(framework).contains(filter.words())
                && filter.tag().map(framework.tags()::contains).orElse(true)
                && filter.status().map(framework.status()::equals).orElse(true)
                && filter.has()
                        .map(trait -> framework.facts().stream().anyMatch(f -> has(f, trait)))
                        .orElse(true);
    }

    private static String words(Framework framework) {
        return String.join(
                        " ",
                        framework.name(),
                        framework.tagline(),
                        framework.summary().markdown(),
                        String.join(" ", framework.tags()))
                .toLowerCase(Locale.ROOT);
    }

    /// Support in part is support; of a value, being known is having it.
    private static boolean has(Fact fact, TraitId trait) {
        return fact.trait().equals(trait) && fact.isKnown() && fact.support() != Support.NO;
    }
}
