package guide.watch.registries;

import guide.watch.documents.LookFault;

/// What a look at a package in its registry found.
public sealed interface LookResult {

    /// The newest release.
    ///
    /// @param tag what to send as `If-None-Match` the next time; empty if the registry gives none
    record Newest(Release release, String tag) implements LookResult {}

    /// What the registry says is what it said with the tag that was sent.
    record Unchanged() implements LookResult {}

    /// It is not known.
    record Unknown(LookFault fault) implements LookResult {}
}
