package guide.pages.search;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.RevisionCache;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// `GET /search/?q=`: frameworks, traits, claims, situations and pages with all the words; without
/// words, a list of everything. Names of two frameworks lead to their comparison, and a framework
/// with a trait is answered at once.
///
/// The list without words is also what the search field in the head of each page suggests from, so
/// that no keystroke is sent anywhere.
public final class SearchPages {

    public static final List<String> PARAMETERS = List.of("q");

    /// As many characters as `GET /v1/frameworks` takes.
    private static final int MAX_LENGTH = 100;

    private final RevisionCache<SiteIndex> indexes = new RevisionCache<>(SiteIndex::of);

    public SitePage page(Query query, Catalogue catalogue, LocalDate today) {
        return new SitePage(
                SiteLinks.search(),
                "Search",
                "Everything in the guide: frameworks, questions, claims and pages.",
                List.of(),
                null,
                null,
                content(asked(query), indexes.of(catalogue), today));
    }

    private static SearchContent content(String asked, SiteIndex index, LocalDate today) {
        if (asked.isBlank()) {
            return new SearchContent("", List.of(), List.of(), index.everything());
        }
        NamedFrameworks named = NamedFrameworks.in(asked, index.catalogue());
        Map<SearchKind, List<Findable>> found = index.find(asked);
        return new SearchContent(
                asked, named.frameworks(), DirectAnswer.to(named, index, today), found);
    }

    /// @throws ProblemException if it is longer than anybody types
    private static String asked(Query query) {
        String asked = query.one("q").orElse("").strip();
        if (asked.codePointCount(0, asked.length()) > MAX_LENGTH) {
            throw ProblemException.of(
                    FieldError.inParameter("q", "must have at most " + MAX_LENGTH + " characters"));
        }
        return asked;
    }
}
