package guide.pages.requests;

import guide.comments.domain.LibraryName;
import guide.lambda.http.Request;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;

import java.util.List;

/// `GET /requests/`: the libraries that readers want reviewed, by name, with a form to ask for one
/// and a button for whoever wants the same. Each page is one Query for each status.
public record RequestPages(RequestSource source) {

    public static final List<String> PARAMETERS = List.of("after");

    /// Where this page's readers write; requests are approved before they are listed.
    public static final String THREAD = "page:/requests/";

    public static final String TITLE = "Requested reviews";

    private static final int LIMIT = 50;
    private static final int LONGEST = 80;

    public SitePage page(Request request) {
        String after = request.query().one("after").orElse("");
        if (after.length() > LONGEST || !LibraryName.normalised(after).equals(after)) {
            throw ProblemException.of(
                    FieldError.inParameter("after", "must come from the link to more requests"));
        }
        return new SitePage(
                SiteLinks.requests(),
                TITLE,
                "Libraries that readers want reviewed, with their votes and what became of each, and a"
                        + " form to ask for another.",
                List.of(),
                null,
                null,
                new RequestsContent(source.page(after, LIMIT)));
    }
}
