package guide.watch;

import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.watch.documents.LookFault;
import guide.watch.registries.LookResult;
import guide.watch.registries.Release;
import guide.watch.storage.Mark;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// What was asked of a framework's registry, and what it said.
sealed interface Look {

    Slug framework();

    /// The package that was looked up.
    String purl();

    /// The registry names a newest release, now or with the tag that it still has.
    ///
    /// @param mark what is to be kept
    record Seen(Slug framework, String purl, Release newest, Mark mark) implements Look {}

    /// It does not.
    ///
    /// @param mark what is to be kept, so that it comes after the others the next time; empty if it
    ///   was not asked, or never answered
    record Unseen(Slug framework, String purl, LookFault fault, Optional<Mark> mark)
            implements Look {}

    /// Makes it of an answer.
    ///
    /// @param mark of the last look, if there was one at this package
    static Look of(Framework framework, @Nullable Mark mark, LookResult result, Instant at) {
        Slug slug = framework.slug();
        String purl = framework.distribution().purl();
        return switch (result) {
            case LookResult.Newest found ->
                    new Seen(
                            slug,
                            purl,
                            found.release(),
                            new Mark(slug, purl, found.tag(), found.release(), at));
            case LookResult.Unchanged _ ->
                    Optional.ofNullable(mark)
                            .<Look>map(kept -> new Seen(slug, purl, kept.newest(), kept.at(at)))
                            .orElseGet(
                                    () ->
                                            new Unseen(
                                                    slug,
                                                    purl,
                                                    LookFault.UNREADABLE,
                                                    Optional.empty()));
            case LookResult.Unknown unknown ->
                    new Unseen(
                            slug,
                            purl,
                            unknown.fault(),
                            Optional.ofNullable(mark)
                                    .filter(_ -> unknown.fault() != LookFault.NOT_ASKED)
                                    .map(kept -> kept.at(at)));
        };
    }
}
