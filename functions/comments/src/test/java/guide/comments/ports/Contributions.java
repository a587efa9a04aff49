package guide.comments.ports;

import guide.comments.domain.Author;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Contributions to a thread of their own.
public final class Contributions {

    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final byte[] unguessable =
            Arrays.copyOf(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII), 10);
    public final ThreadKey thread;
    public final AuthorId author = Identifiers.author(UUID.randomUUID().toString());

    public Contributions() {
        this(new ThreadKey.OfPage("/" + UUID.randomUUID() + "/"));
    }

    public Contributions(ThreadKey thread) {
        this.thread = thread;
    }

    public Contribution.Published root(int minute) {
        return published(Identifiers.root(thread, sortableId(minute)), Optional.empty());
    }

    public Contribution.Published reply(Contribution to, int minute) {
        return published(to.id().reply(sortableId(minute)), Optional.of(to.id()));
    }

    public AuthorCopy copy(Contribution.Published contribution, String markdown) {
        return new AuthorCopy(
                contribution.authorId(),
                contribution.id(),
                thread,
                new Author("Ada", "ada@example.org", null),
                contribution.content(),
                markdown,
                "fingerprint of " + markdown,
                "digest of a token",
                State.PUBLISHED);
    }

    /// A new one, held.
    public Held held(Contribution.Published proposed) {
        return new Held(
                thread, proposed, Optional.empty(), List.of(new HoldReason("trust", "It is new.")));
    }

    /// A held change of what is published.
    public Held change(Contribution.Published of) {
        return new Held(
                thread,
                of.revised("<p>Changed</p>", NOON),
                Optional.of("Changed"),
                List.of(new HoldReason("words", "Contains a word.")));
    }

    /// The same of another author.
    public static Contribution.Published by(AuthorId author, Contribution.Published p) {
        return new Contribution.Published(
                p.id(),
                p.parent(),
                author,
                p.author(),
                p.content(),
                p.html(),
                p.revision(),
                p.editedAt(),
                p.votes());
    }

    /// The same with another text.
    public static Contribution.Published saying(String html, Contribution.Published p) {
        return new Contribution.Published(
                p.id(),
                p.parent(),
                p.authorId(),
                p.author(),
                p.content(),
                html,
                p.revision(),
                p.editedAt(),
                p.votes());
    }

    /// The same with another content, and so of its kind.
    public static Contribution.Published with(Content content, Contribution.Published p) {
        String sortableId = p.id().withoutKind() + content.kind().digit;
        return new Contribution.Published(
                ContributionId.ofRoot(p.id().thread(), sortableId),
                p.parent(),
                p.authorId(),
                p.author(),
                content,
                p.html(),
                p.revision(),
                p.editedAt(),
                p.votes());
    }

    private Contribution.Published published(ContributionId id, Optional<ContributionId> parent) {
        return new Contribution.Published(
                id,
                parent,
                author,
                new Author("Ada", null, "https://example.org/"),
                new Content.Comment(),
                "<p>Hello</p>",
                0,
                Optional.empty(),
                Votes.NONE);
    }

    private String sortableId(int minute) {
        return ContributionId.sortableId(
                NOON.plusSeconds(60L * minute).toEpochMilli(),
                unguessable,
                ContributionKind.COMMENT);
    }
}
