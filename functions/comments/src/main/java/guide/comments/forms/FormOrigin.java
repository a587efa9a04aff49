package guide.comments.forms;

import guide.lambda.http.MediaTypes;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.List;
import java.util.Optional;

/// Where a form without a script may come from. A browser sends a form from any page to any
/// address, and says from which site (Fetch standard: `Origin`; Fetch Metadata: `Sec-Fetch-Site`).
///
/// @param origins of the sites that embed the guide
public record FormOrigin(List<String> origins) {

    /// What a page sends that keeps its address to itself.
    private static final String CONCEALED = "null";

    /// Reads a form, where a route takes nothing else.
    ///
    /// @throws ProblemException 415 for what is no form, 403 for one of another site
    Query form(Request request) {
        request.query().allowOnly();
        if (!request.isForm()) {
            throw new ProblemException(new Problem.UnsupportedMediaType(MediaTypes.FORM));
        }
        require(request);
        return request.formBody();
    }

    /// Refuses what a page of another site sends.
    ///
    /// @throws ProblemException 403 for a form of another site
    public void require(Request request) {
        Optional<String> origin = request.header("origin");
        String site = request.header("sec-fetch-site").orElse("");
        boolean isForeign;
        if (origin.isEmpty()) {
            isForeign = site.equals("cross-site");
        } else if (origin.get().equals(CONCEALED)) {
            isForeign = !site.equals("same-origin") && !site.equals("same-site");
        } else {
            isForeign =
                    !new AllowedSites(origins).contain(origin.get())
                            && !isOwn(origin.get(), request);
        }
        if (isForeign) {
            throw new ProblemException(
                    new Problem.Forbidden("comes from a form of a site that is not allowed"));
        }
    }

    private static boolean isOwn(String origin, Request request) {
        return request.header("host")
                .filter(host -> origin.equals("https://" + host) || origin.equals("http://" + host))
                .isPresent();
    }
}
