package guide.entries;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueKeys;
import guide.lambda.http.Request;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.Optional;

/// The URL of a single entry of the catalogue.
///
/// `/v1/catalogue/{kind}/{id}`, for relations `/v1/catalogue/relations/{from}/{type}/{to}`; and the
/// shorter `/v1/frameworks/{slug}` and `/v1/claims/{id}`.
record EntryAddress<T>(EntryKind<T> kind, String key) {

    private static final String CATALOGUE = "/v1/catalogue/";
    private static final String VERSION = "/v1/";

    /// @throws ProblemException 404 for an unknown kind
    static EntryAddress<?> of(Request request) {
        String path = request.path();
        String entry =
                path.substring(path.startsWith(CATALOGUE) ? CATALOGUE.length() : VERSION.length());
        return EntryKind.named(entry.substring(0, entry.indexOf('/')))
                .<EntryAddress<?>>map(kind -> new EntryAddress<>(kind, CatalogueKeys.ofPath(entry)))
                .orElseThrow(() -> notFound(entry));
    }

    Optional<T> find(Catalogue catalogue) {
        return kind.find(catalogue, key);
    }

    T require(Catalogue catalogue) {
        return find(catalogue).orElseThrow(this::notFound);
    }

    ProblemException notFound() {
        return notFound(CatalogueKeys.path(key));
    }

    private static ProblemException notFound(String entry) {
        return new ProblemException(new Problem.NotFound("entry " + entry + " in the catalogue"));
    }
}
