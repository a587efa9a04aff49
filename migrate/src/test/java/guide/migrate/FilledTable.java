package guide.migrate;

import guide.catalogue.store.PackedWriter;
import guide.catalogue.store.RevisionWriter;
import guide.comments.domain.Author;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.domain.WantedLibrary;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.Identifiers;
import guide.comments.ports.PostResult;
import guide.comments.ports.PublishEffect;
import guide.comments.reports.ReaderReport;
import guide.comments.reports.ReportReason;
import guide.comments.storage.AuthorStore;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ModerationStore;
import guide.comments.storage.PostStore;
import guide.comments.storage.VoteStore;
import guide.comments.storage.traces.DynamoReports;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Fills a table as readers and moderators do, through the stores that the functions use.
public final class FilledTable {

    /// From which on something is written each second.
    public static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private static final byte[] SAME = new byte[10];

    private final CommentsTable table;
    private final ModerationStore moderation;
    private int seconds;

    public FilledTable(CommentsTable table) {
        this.table = table;
        moderation =
                new ModerationStore(
                        table,
                        new RevisionWriter("CatalogueTable"),
                        new PackedWriter(table.client(), "CatalogueTable"));
    }

    /// A contribution that nobody has sent yet, by the author of this name.
    public Contribution.Published write(
            ThreadKey thread, Optional<Contribution.Published> to, String name, Content content) {
        String own =
                ContributionId.sortableId(
                        NOON.plusSeconds(seconds++).toEpochMilli(), SAME, content.kind());
        return new Contribution.Published(
                to.map(parent -> parent.id().reply(own))
                        .orElseGet(() -> Identifiers.root(thread, own)),
                to.map(Contribution::id),
                author(name),
                new Author(name, null, "https://" + name.toLowerCase(Locale.ROOT) + ".example/"),
                content,
                "<p>" + escaped(name) + " “says” \u2028 &lt;hello&gt;</p>",
                0,
                Optional.empty(),
                Votes.NONE);
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;");
    }

    public Contribution.Published post(ThreadKey thread, String name) {
        return publish(thread, write(thread, Optional.empty(), name, new Content.Comment()));
    }

    public Contribution.Published reply(ThreadKey thread, Contribution.Published to, String name) {
        return publish(thread, write(thread, Optional.of(to), name, new Content.Comment()));
    }

    public Contribution.Published publish(ThreadKey thread, Contribution.Published contribution) {
        PostResult result =
                new PostStore(table)
                        .publish(thread, contribution, copy(thread, contribution, State.PUBLISHED));
        if (!(result instanceof PostResult.Stored)) {
            throw new IllegalStateException(result.toString());
        }
        return contribution;
    }

    public Held hold(ThreadKey thread, String name) {
        return hold(thread, write(thread, Optional.empty(), name, new Content.Comment()));
    }

    private Held hold(ThreadKey thread, Contribution.Published contribution) {
        Held held =
                new Held(
                        thread,
                        contribution,
                        Optional.empty(),
                        List.of(new HoldReason("many-links", "Has \"three\" links.")),
                        Optional.of(new Held.Sender("a-handle", Optional.of("a-network"))));
        new PostStore(table).hold(held, copy(thread, contribution, State.HELD));
        return held;
    }

    public void decide(Decision decision, PublishEffect effect) {
        LogEntry logEntry =
                new LogEntry(
                        NOON.plusSeconds(seconds++),
                        "grace",
                        "decide",
                        decision.id().text(),
                        "Because",
                        decision.to().apiName(),
                        decision.revision());
        if (!moderation.decide(decision, logEntry, effect)) {
            throw new IllegalStateException("not decided: " + decision);
        }
    }

    /// One thread in which everything is: replies in front and behind, a tombstone, votes, an
    /// earlier text, and what is held, rejected, spam, removed and asked for.
    public void everything(ThreadKey thread) {
        Contribution.Published root = post(thread, "Ada");
        for (String name : List.of("Bob", "Cleo", "Dan", "Eve")) {
            reply(thread, root, name);
        }
        Contribution.Published deep = reply(thread, reply(thread, root, "Finn"), "Gil");
        new VoteStore(table).vote(deep, author("Ada"), 1);
        new VoteStore(table).vote(root, author("Bob"), -1);
        edit(thread, root);
        pin(root);
        Contribution.Published gone = post(thread, "Hal");
        reply(thread, gone, "Ivy");
        new AuthorStore(table).remove(gone, copy(thread, gone, State.PUBLISHED));
        none(hold(thread, "Jo").reject());
        none(hold(thread, "Kim").spam());
        none(hold(thread, "Lou").publish());
        none(post(thread, "Mia").remove(thread));
        none(post(thread, "Ned").hold(thread));
        hold(thread, "Ola");
        reported(thread, root, deep);
        request(thread);
        imported(thread, root);
    }

    /// One that is kept, and reported once more.
    private void reported(
            ThreadKey thread, Contribution.Published kept, Contribution.Published open) {
        Contribution.Published now = new AuthorStore(table).published(kept.id()).orElseThrow();
        report(now, ReportReason.SPAM);
        none(now.keep(thread));
        report(open, ReportReason.PERSONAL_DATA);
    }

    private void report(Contribution.Published on, ReportReason reason) {
        Instant at = NOON.plusSeconds(seconds++);
        new DynamoReports(table)
                .report(new ReaderReport(on.id(), author("Rae"), reason, "Look", at), on, true);
    }

    /// As an import marks what it brought.
    private void imported(ThreadKey thread, Contribution.Published first) {
        Map<String, AttributeValue> mark =
                Map.of(
                        "pk", Attributes.text("imported#" + Identifiers.threadPart(thread)),
                        "sk", Attributes.text(first.id().own()),
                        "ids", Attributes.text("0".repeat(19)));
        table.client().putItem(put -> put.tableName(table.name()).item(mark));
    }

    private void none(Decision decision) {
        decide(decision, new PublishEffect.None());
    }

    public void pin(Contribution.Published root) {
        Instant at = NOON.plusSeconds(seconds++);
        moderation.setPinned(
                root.id(), true, new LogEntry(at, "grace", "pin", root.id().text(), "", "pinned"));
    }

    private void edit(ThreadKey thread, Contribution.Published root) {
        Contribution.Published now = new AuthorStore(table).published(root.id()).orElseThrow();
        new AuthorStore(table)
                .revise(
                        now,
                        now.revised("<p>New</p>", NOON.plusSeconds(seconds++)),
                        copy(thread, root, State.PUBLISHED),
                        "New");
    }

    private void request(ThreadKey thread) {
        String name = "Falcon of " + thread.site().orElseThrow();
        Content.ReviewRequest request =
                new Content.ReviewRequest(name, "Python", "https://falcon.example/");
        Held first = hold(thread, write(thread, Optional.empty(), "Pia", request));
        WantedLibrary library = WantedLibrary.first(request, first);
        decide(first.publish(), new PublishEffect.FirstRequest(library));
        Held second = hold(thread, write(thread, Optional.empty(), "Quin", request));
        decide(second.publish(), new PublishEffect.MergedRequest(library));
    }

    /// The edit token of everything that an author of this name has written.
    public static String token(String name) {
        return "token of " + name;
    }

    public static AuthorId author(String name) {
        return Identifiers.author("secret of " + name);
    }

    /// What its author has of it.
    public AuthorCopy copy(ThreadKey thread, Contribution.Published of, State state) {
        return new AuthorCopy(
                of.authorId(),
                of.id(),
                thread,
                new Author(
                        of.author().name(), of.author().name() + "@example.org", of.author().url()),
                of.content(),
                of.author().name() + " “says” <hello>",
                "fingerprint " + of.id().withoutKind(),
                AuthorTokens.digest(token(of.author().name())),
                state);
    }
}
