package guide.comments.storage;

import guide.comments.domain.Author;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Contributions to a thread of their own.
public final class Contributions {

    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    public final ThreadKey thread = new ThreadKey.OfPage("/" + UUID.randomUUID() + "/");
    final AuthorId author = AuthorId.of(UUID.randomUUID().toString());

    public Contribution.Published root(int minute) {
        return published(ContributionId.ofRoot(thread, stamp(minute)), Optional.empty());
    }

    Contribution.Published reply(Contribution to, int minute) {
        return published(to.id().reply(stamp(minute)), Optional.of(to.id()));
    }

    public AuthorCopy manuscript(Contribution.Published contribution, String markdown) {
        return new AuthorCopy(
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
                NOON.plusSeconds(60L * minute).toEpochMilli(),
                new byte[10],
                ContributionKind.COMMENT);
    }
}
