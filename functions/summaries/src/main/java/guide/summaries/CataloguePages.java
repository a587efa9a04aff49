package guide.summaries;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.view.AsOf;
import guide.catalogue.view.ClaimView;
import guide.catalogue.view.RelationView;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.json.JsonWriter;
import guide.lambda.kept.KeptResponses;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// `GET /v1/catalogue`: the catalogue for bulk use, in one document if it fits.
///
/// A Lambda function may answer with 6 MB, in which the body is a JSON string with every quotation
/// mark escaped. So a page has as many frameworks as 4 MB hold. Only the first page has everything
/// else, and a page after it has empty lists there: the lists of all pages, joined, are those of
/// the whole. All pages are of the revision and the day of the first.
final class CataloguePages {

    /// The version of the structure of the document.
    private static final int SCHEMA_VERSION = 1;

    private static final int MOST_CHARACTERS = 4_000_000;
    private static final String SCOPE = "catalogue";
    private static final String CURSOR = "cursor";

    /// @param after the last framework of the page before
    private record Position(long revision, LocalDate day, Slug after) {

        static Position parse(String text) {
            String[] parts = text.split(" ", 3);
            return new Position(
                    Long.parseLong(parts[0]), LocalDate.parse(parts[1]), new Slug(parts[2]));
        }

        @Override
        public String toString() {
            return revision + " " + day + " " + after;
        }
    }

    private final CatalogueSource source;
    private final InstantSource clock;
    private final Cursors cursors;
    private final KeptResponses kept;

    CataloguePages(
            CatalogueSource source, InstantSource clock, Cursors cursors, KeptResponses kept) {
        this.source = source;
        this.clock = clock;
        this.cursors = cursors;
        this.kept = kept;
    }

    Response get(Request request) {
        Query query = request.query();
        query.allowOnly(AsOf.AS_OF, AsOf.ON, CURSOR);
        Optional<Position> behind =
                query.one(CURSOR).map(text -> Position.parse(cursors.open(SCOPE, text)));
        if (behind.isPresent()) {
            requireNoOtherRevision(query);
            AsOf asOf = asOf(behind.get());
            Slug after = behind.get().after();
            return once(request, asOf, () -> laterPage(asOf, after));
        }
        AsOf asOf = AsOf.of(query, source, clock);
        return once(request, asOf, () -> firstPage(asOf));
    }

    private Response once(Request request, AsOf asOf, Supplier<WholeCatalogue> page) {
        return asOf.once(
                kept, request, List.of(CURSOR), () -> asOf.cached(Response.ok(page.get())));
    }

    private static void requireNoOtherRevision(Query query) {
        for (String parameter : List.of(AsOf.AS_OF, AsOf.ON)) {
            if (query.one(parameter).isPresent()) {
                throw ProblemException.of(
                        FieldError.inParameter(parameter, "must not be given with cursor"));
            }
        }
    }

    /// A cursor was signed for a revision, which therefore exists.
    private AsOf asOf(Position position) {
        Catalogue then =
                source.at(position.revision())
                        .orElseThrow(() -> new IllegalStateException("no revision of the cursor"));
        return new AsOf(then, position.day(), true);
    }

    private WholeCatalogue firstPage(AsOf asOf) {
        Catalogue all = asOf.catalogue();
        WholeCatalogue others =
                new WholeCatalogue(
                        SCHEMA_VERSION,
                        all.revision(),
                        all.updatedAt(),
                        generatedAt(asOf),
                        all.traits(),
                        List.of(),
                        all.projects(),
                        all.relations().stream()
                                .map(relation -> RelationView.of(relation, all))
                                .toList(),
                        all.claims().stream().map(ClaimView::of).toList(),
                        all.presets(),
                        null);
        return filled(others, asOf, all.frameworks());
    }

    private WholeCatalogue laterPage(AsOf asOf, Slug after) {
        Catalogue all = asOf.catalogue();
        WholeCatalogue others =
                new WholeCatalogue(
                        SCHEMA_VERSION,
                        all.revision(),
                        all.updatedAt(),
                        generatedAt(asOf),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null);
        List<Framework> rest =
                all.frameworks().stream()
                        .filter(framework -> framework.slug().compareTo(after) > 0)
                        .toList();
        return filled(others, asOf, rest);
    }

    /// @param left in the order of their slugs
    private WholeCatalogue filled(WholeCatalogue page, AsOf asOf, List<Framework> left) {
        List<FrameworkView> shown = new ArrayList<>();
        int characters = JsonWriter.text(page).length();
        for (Framework framework : left) {
            FrameworkView view = FrameworkView.of(framework, asOf.catalogue(), asOf.today());
            characters += JsonWriter.text(view).length();
            if (characters > MOST_CHARACTERS && !shown.isEmpty()) {
                break;
            }
            shown.add(view);
        }
        return page.with(shown, next(asOf, left, shown));
    }

    private @Nullable String next(AsOf asOf, List<Framework> left, List<FrameworkView> shown) {
        return shown.size() == left.size()
                ? null
                : cursors.sign(
                        SCOPE,
                        new Position(
                                        asOf.catalogue().revision(),
                                        asOf.today(),
                                        shown.getLast().slug())
                                .toString());
    }

    /// Returns the time since when the document has been the same: it changes with the revision,
    /// and at the start of each day, when facts become stale. The current time would give each
    /// response another entity tag.
    private static Instant generatedAt(AsOf asOf) {
        Instant written = asOf.catalogue().updatedAt();
        Instant dayBegan = asOf.today().atStartOfDay(ZoneOffset.UTC).toInstant();
        return written.isAfter(dayBegan) ? written : dayBegan;
    }
}
