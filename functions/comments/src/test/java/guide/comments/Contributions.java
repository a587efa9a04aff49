package guide.comments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Contributions to a thread of their own.
final class Contributions {

    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    final ThreadKey thread = new ThreadKey.Page("/" + UUID.randomUUID() + "/");
    final AuthorId author = AuthorId.of(UUID.randomUUID().toString());

    Contribution.Published root(int minute) {
        return published(ContributionId.ofRoot(thread, stamp(minute)), Optional.empty());
    }

    Contribution.Published reply(Contribution to, int minute) {
        return published(to.id().reply(stamp(minute)), Optional.of(to.id()));
    }

    Manuscript manuscript(Contribution.Published contribution, String markdown) {
        return new Manuscript(
                contribution.authorId(),
                contribution.id(),
                thread,
                new Author("Ada", "ada@example.org", null),
                Content.NONE,
                markdown,
                "fingerprint of " + markdown,
                "digest of a token",
                State.PUBLISHED);
    }

    private Contribution.Published published(ContributionId id, Optional<ContributionId> parent) {
        return new Contribution.Published(
                id,
                parent,
                author,
                new Author("Ada", null, "https://example.org/"),
                Content.NONE,
                "<p>Hello</p>",
                0,
                Optional.empty(),
                Votes.NONE);
    }

    private static String stamp(int minute) {
        return ContributionId.stamp(
                NOON.plusSeconds(60L * minute).toEpochMilli(), new byte[10], Kind.COMMENT);
    }
}
