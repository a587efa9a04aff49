package guide.comments.forms;

import guide.comments.domain.ContributionId;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.threads.ThreadAddress;
import guide.comments.view.ThreadFragment;
import guide.lambda.address.PublicAddress;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Leads the sender of a form back to the page they came from, and nowhere else.
///
/// @param origins exact origins, such as `https://blog.example.org`; pages of the guide's own
///   origin are allowed besides
public record ReturnTo(List<String> origins) {

    public static ReturnTo from(Map<String, String> environment) {
        return new ReturnTo(List.of(environment.getOrDefault("ALLOWED_ORIGINS", "").split(",")));
    }

    /// Returns the page with the form: its `returnTo`; or the `Referer`, of which a browser tells
    /// another origin no more than the site (`strict-origin-when-cross-origin`); or the site with
    /// the path that the thread itself names.
    ///
    /// @param thread of what was sent
    /// @throws ProblemException when no allowed page can be told
    public URI page(Query form, Request request, ThreadKey thread) {
        Optional<String> named = form.one("returnTo");
        if (named.isPresent()) {
            return named(named.get());
        }
        Optional<URI> referer = request.header("referer").flatMap(this::allowed);
        return referer.filter(ReturnTo::hasPath)
                .or(() -> site(request, referer).flatMap(site -> pageOf(site, thread)))
                .orElseThrow(ReturnTo::refused);
    }

    /// Returns a page that somebody named.
    ///
    /// @throws ProblemException when it is no address of an allowed origin
    URI named(String page) {
        return allowed(page).orElseThrow(ReturnTo::refused);
    }

    private Optional<URI> allowed(String text) {
        try {
            URI page = new URI(text);
            boolean plain =
                    page.getScheme() != null
                            && page.getRawUserInfo() == null
                            && page.getRawAuthority() != null;
            return plain && isAllowed(page.getScheme() + "://" + page.getRawAuthority())
                    ? Optional.of(page)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(String origin) {
        return sites().contain(origin) || origin.equals(PublicAddress.current().origin());
    }

    private AllowedSites sites() {
        return new AllowedSites(origins);
    }

    private static boolean hasPath(URI page) {
        return page.getRawPath().length() > 1;
    }

    /// The origin that the browser names; where it names none, the only one that embeds the guide.
    private Optional<String> site(Request request, Optional<URI> referer) {
        Optional<String> named =
                request.header("origin")
                        .filter(this::isAllowed)
                        .or(() -> referer.map(it -> it.getScheme() + "://" + it.getRawAuthority()));
        return named.or(() -> sites().only());
    }

    /// The page of a thread on its site; the guide's own page of it where the form is there.
    private Optional<URI> pageOf(String site, ThreadKey thread) {
        if (!sites().contain(site)) {
            return Optional.of(URI.create(PublicAddress.absolute(ThreadAddress.of(thread))));
        }
        return allowed(site + (thread instanceof ThreadKey.OfPage page ? page.path() : "/"));
    }

    private static ProblemException refused() {
        return ProblemException.of(
                FieldError.inParameter("returnTo", "must be an address on an allowed site"));
    }

    /// Returns the page at the contribution's place, or for one that has none yet at the word that
    /// it waits, which [ThreadFragment] has.
    public static String at(URI page, ContributionId id, State state) {
        return withoutFragment(page)
                + (state == State.HELD ? "#" + ThreadFragment.HELD : "#c-" + id.text());
    }

    static String withoutFragment(URI page) {
        String address = page.toASCIIString();
        int fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }
}
