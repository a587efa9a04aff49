package guide.comments.posting;

import guide.comments.domain.ContributionId;
import guide.comments.domain.State;
import guide.comments.view.ThreadFragment;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Leads the sender of a form back to the page they came from, and nowhere else.
///
/// @param origins exact origins, such as `https://blog.example.org`
public record ReturnTo(List<String> origins) {

    public static ReturnTo from(Map<String, String> environment) {
        return new ReturnTo(List.of(environment.getOrDefault("ALLOWED_ORIGINS", "").split(",")));
    }

    /// The page with the place of the new contribution.
    ///
    /// @param page the form's `returnTo`, or else the `Referer`
    /// @throws ProblemException when it is no address of an allowed origin
    URI page(Optional<String> page) {
        return page.flatMap(this::allowed)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        FieldError.inParameter(
                                                "returnTo",
                                                "must be an address on an allowed site")));
    }

    private Optional<URI> allowed(String text) {
        try {
            URI page = new URI(text);
            boolean plain =
                    page.getScheme() != null
                            && page.getRawUserInfo() == null
                            && page.getRawAuthority() != null;
            return plain && origins.contains(page.getScheme() + "://" + page.getRawAuthority())
                    ? Optional.of(page)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// The page at the contribution's place, or for one that has none yet at the word that it
    /// waits, which [ThreadFragment] has.
    static String at(URI page, ContributionId id, State state) {
        String address = page.toASCIIString();
        int fragment = address.indexOf('#');
        return (fragment < 0 ? address : address.substring(0, fragment))
                + (state == State.HELD ? "#" + ThreadFragment.HELD : "#c-" + id.text());
    }
}
