package guide.comments.posting;

import guide.lambda.http.Request;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.List;
import java.util.Optional;

/// Where a form without a script may come from. A browser sends a form from any page to any
/// address, and says from which site (Fetch standard: `Origin`; Fetch Metadata: `Sec-Fetch-Site`).
///
/// @param origins of the sites that embed the guide
record FormOrigin(List<String> origins) {

    /// @throws ProblemException 403 for a form of another site
    void require(Request request) {
        Optional<String> origin = request.header("origin");
        boolean isForeign =
                origin.isPresent()
                        ? !origins.contains(origin.get()) && !isOwn(origin.get(), request)
                        : request.header("sec-fetch-site").filter("cross-site"::equals).isPresent();
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
