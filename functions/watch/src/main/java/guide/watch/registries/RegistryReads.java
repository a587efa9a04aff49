package guide.watch.registries;

import guide.watch.documents.DocumentKind;
import guide.watch.documents.Fetched;
import guide.watch.documents.LookException;
import guide.watch.documents.RegistryClient;

/// Requests to one registry.
///
/// @param stub see [RegistryHost#uri]
record RegistryReads(RegistryHost host, String stub, RegistryClient client) {

    /// @param path begins with a slash, and has nothing that would have to be encoded
    Fetched get(String path, DocumentKind kind, String tag) throws LookException {
        return client.get(host.uri(stub, path), kind, tag);
    }

    /// The same, without a tag.
    Fetched get(String path, DocumentKind kind) throws LookException {
        return get(path, kind, "");
    }
}
