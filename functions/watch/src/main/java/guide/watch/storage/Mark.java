package guide.watch.storage;

import guide.catalogue.model.Slug;
import guide.watch.registries.Release;

import java.time.Instant;

/// What is kept of a look at a framework's package, for the next one.
///
/// @param purl the package that was looked up
/// @param tag of the registry's answer, for `If-None-Match`; empty if it gave none
/// @param newest what the answer with this tag said
/// @param lookedAt when it was asked last, whether or not the answer was a new one
public record Mark(Slug framework, String purl, String tag, Release newest, Instant lookedAt) {

    public Mark at(Instant other) {
        return new Mark(framework, purl, tag, newest, other);
    }
}
