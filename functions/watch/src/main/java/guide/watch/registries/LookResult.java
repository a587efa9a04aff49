package guide.watch.registries;

import guide.watch.documents.Fetched;
import guide.watch.documents.LookException;
import guide.watch.documents.LookFault;
import guide.watch.versions.VersionScheme;

import java.util.Collection;

/// What a look at a package in its registry found.
public sealed interface LookResult {

    /// The newest release.
    ///
    /// @param tag what to send as `If-None-Match` the next time; empty if the registry gives none
    record Newest(Release release, String tag) implements LookResult {

        /// The newest of all that a document lists.
        ///
        /// @throws LookException if it lists none
        static Newest of(VersionScheme scheme, Collection<Release> releases, Fetched document)
                throws LookException {
            return Release.newest(scheme, releases)
                    .map(release -> new Newest(release, document.tag()))
                    .orElseThrow(() -> new LookException(LookFault.NO_RELEASE));
        }
    }

    /// What the registry says is what it said with the tag that was sent.
    record Unchanged() implements LookResult {}

    /// It is not known.
    record Unknown(LookFault fault) implements LookResult {}
}
