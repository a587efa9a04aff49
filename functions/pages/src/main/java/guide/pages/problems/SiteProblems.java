package guide.pages.problems;

import guide.catalogue.store.CatalogueSource;
import guide.lambda.address.PublicAddress;
import guide.lambda.http.ProblemDisplay;
import guide.lambda.http.ProblemView;
import guide.lambda.http.Response;
import guide.lambda.problem.ServiceUnavailableException;
import guide.pages.layout.SiteHeaders;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;
import guide.pages.search.NearPage;
import guide.pages.search.NearestPages;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// Problems as pages of the site: what is wrong, what may have been meant, and a search.
public final class SiteProblems implements ProblemDisplay {

    /// As many characters as the search takes.
    private static final int MOST_WORDS = 100;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_OF_SERVER = 500;

    private final CatalogueSource source;

    public SiteProblems(CatalogueSource source) {
        this.source = source;
    }

    /// The page has the search's address, because it has none of its own: nobody is to come back to
    /// where nothing is.
    @Override
    public Response of(ProblemView problem, String path, String query) {
        SitePage page =
                new SitePage(
                        SiteLinks.search(),
                        title(problem),
                        problem.detail(),
                        List.of(),
                        null,
                        null,
                        new ProblemContent(
                                problem,
                                near(problem, path),
                                words(path),
                                without(problem, path, query)));
        return SiteHeaders.addTo(Response.html(page).withStatus(problem.status()))
                .with("vary", "accept");
    }

    private static String title(ProblemView problem) {
        return switch (problem.status()) {
            case BAD_REQUEST -> "This address is not quite right";
            case NOT_FOUND -> "Page not found";
            case FIRST_OF_SERVER -> "Something went wrong";
            case 503 -> "The guide cannot answer just now";
            default -> problem.title();
        };
    }

    /// The catalogue may be what failed: then nothing is asked of it.
    private List<NearPage> near(ProblemView problem, String path) {
        if (problem.status() != NOT_FOUND && problem.status() != BAD_REQUEST) {
            return List.of();
        }
        try {
            return NearestPages.of(path, source.current());
        } catch (ServiceUnavailableException e) {
            // The page helps without it, and the log has the failed call.
            return List.of();
        }
    }

    private static String words(String path) {
        String words = path.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return words.length() <= MOST_WORDS ? words : "";
    }

    private static String without(ProblemView problem, String path, String query) {
        boolean isOfQuery =
                problem.errors().stream()
                        .map(ProblemView::place)
                        .anyMatch(name -> !name.isEmpty() && query.contains(name));
        return problem.status() == BAD_REQUEST && isOfQuery && !path.startsWith("//")
                ? link(path)
                : "";
    }

    private static String link(String path) {
        try {
            return PublicAddress.link(new URI(null, null, path, null).getRawPath());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
