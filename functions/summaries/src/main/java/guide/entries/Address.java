package guide.entries;

import guide.catalogue.Catalogue;
import guide.http.Request;
import guide.problem.Problem;
import guide.problem.Refusal;
import guide.snapshot.CatalogueKeys;

import java.util.Optional;

/// Where one entry of the catalogue is read and written.
///
/// `/v1/catalogue/{kind}/{id}`, for relations `/v1/catalogue/relations/{from}/{type}/{to}`; and
/// `/v1/frameworks/{slug}` and `/v1/claims/{id}`, which are shorter.
record Address<T>(Kind<T> kind, String key) {

    private static final String CATALOGUE = "/v1/catalogue/";
    private static final String VERSION = "/v1/";

    /// @throws Refusal 404 for a kind that there is not
    static Address<?> of(Request request) {
        String path = request.path();
        String entry =
                path.substring(path.startsWith(CATALOGUE) ? CATALOGUE.length() : VERSION.length());
        return Kind.named(entry.substring(0, entry.indexOf('/')))
                .<Address<?>>map(kind -> new Address<>(kind, CatalogueKeys.ofPath(entry)))
                .orElseThrow(() -> notFound(entry));
    }

    Optional<T> find(Catalogue catalogue) {
        return kind.find(catalogue, key);
    }

    T require(Catalogue catalogue) {
        return find(catalogue).orElseThrow(this::notFound);
    }

    Refusal notFound() {
        return notFound(CatalogueKeys.path(key));
    }

    private static Refusal notFound(String entry) {
        return new Refusal(new Problem.NotFound("entry " + entry + " in the catalogue"));
    }
}
