package guide.comments.authors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.comments.domain.Author;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.EarlierText;
import guide.comments.languages.AskedLanguage;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.AuthorTraces;
import guide.comments.ports.AuthorTraces.Credit;
import guide.comments.ports.Page;
import guide.comments.ports.PageBytes;
import guide.comments.ports.VoteBook;
import guide.comments.ports.VoteBook.CastVote;
import guide.comments.reports.GivenReport;
import guide.comments.reports.Reports;
import guide.comments.statements.StatementOfReasons;
import guide.comments.statements.Statements;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.view.CommentWords;
import guide.comments.view.ContentView;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that is kept of one author, by pages: what they wrote with the texts before, their
/// votes, what moderators decided on it, the names under which edits were accepted, what they asked
/// to be told of by mail, what they reported and what became of it, and how often moderators
/// approved.
public final class AuthorExport {

    /// Of contributions and the texts before them on a page. Whoever has written one comment may
    /// ask for it, so a page costs no more than other requests do (docs/worst-requests.md).
    private static final long MOST_BYTES = 200_000;

    /// Of contributions on a page, for the same reason.
    private static final int MOST_AT_ONCE = 30;

    record AuthorDataView(
            List<Writing> items,
            List<VoteOf> votes,
            List<CreditOf> credits,
            List<SubscriptionOf> subscriptions,
            List<ReportOf> reports,
            Trust trust,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

        AuthorDataView goingOn(@Nullable String cursor) {
            return new AuthorDataView(items, votes, credits, subscriptions, reports, trust, cursor);
        }
    }

    /// @param editedByModerator where `body` is a moderator's text: the author's own, and why;
    ///   absent otherwise
    /// @param statement what a moderator decided on it in the last 90 days, and why; absent where
    ///   nobody did
    /// @param earlier the texts that stood there before, oldest first; absent where there are none
    record Writing(
            String id,
            String kind,
            String thread,
            String state,
            String body,
            Signature author,
            @JsonUnwrapped ContentView content,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    AuthorCopy.@Nullable ModeratorEdit editedByModerator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StatementView statement,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TextBefore> earlier,
            Instant createdAt) {}

    /// @param text in Markdown
    record TextBefore(int revision, String text) {}

    record Signature(String name, @Nullable String email, @Nullable String url) {}

    record VoteOf(String id, int value) {}

    record CreditOf(String id, String name) {}

    /// Whether the address has confirmed it is for its owner to know, and not for whoever typed it.
    ///
    /// @param about the thread, framework or site; the author for replies
    record SubscriptionOf(String scope, String about, String email, Instant askedAt) {}

    /// @param id of the contribution
    /// @param outcome `open`, `kept` or `removed`
    record ReportOf(String id, String reason, String text, Instant at, String outcome) {}

    record Trust(long approved) {}

    /// What a position in one of the other lists begins with; one in the contributions is bare.
    private static final String IN_VOTES = "votes ";

    private static final String IN_CREDITS = "credits ";

    private static final String IN_SUBSCRIPTIONS = "subscriptions ";

    private static final String IN_REPORTS = "reports ";

    /// No contribution has an earlier text for longer than its author can change it, and 90 days. A
    /// moderator may later, and then the author's own text is on the copy.
    private static final Duration EARLIER_KEPT = Duration.ofDays(91);

    private final AuthorContributions contributions;
    private final VoteBook voteBook;
    private final AuthorTraces traces;
    private final SubscriptionBook book;
    private final Reports reports;
    private final Statements statements;
    private final Cursors cursors;
    private final InstantSource clock;

    public AuthorExport(
            AuthorContributions contributions,
            VoteBook voteBook,
            AuthorTraces traces,
            SubscriptionBook book,
            Reports reports,
            Statements statements,
            Cursors cursors,
            InstantSource clock) {
        this.contributions = contributions;
        this.voteBook = voteBook;
        this.traces = traces;
        this.book = book;
        this.reports = reports;
        this.statements = statements;
        this.cursors = cursors;
        this.clock = clock;
    }

    Response page(Request request, AuthorId author) {
        Query query = request.query();
        query.allowOnly("cursor", "limit", AskedLanguage.PARAMETER);
        CommentWords words = CommentWords.in(AskedLanguage.of(query));
        String scope = "author\n" + author.value();
        String from = query.one("cursor").map(cursor -> cursors.open(scope, cursor)).orElse("");
        AuthorDataView view = page(author, from, query.whole("limit", 1, 100, 100), words);
        String next = view.next();
        return Response.ok(view.goingOn(next == null ? null : cursors.sign(scope, next)))
                .notStored();
    }

    /// The contributions, then the votes, then the credits, then the subscriptions, then the
    /// reports; a page goes on to the next list where one ends.
    private AuthorDataView page(AuthorId author, String from, int limit, CommentWords words) {
        ListsInTurn page = new ListsInTurn(from);
        List<Writing> items = page.of("", after -> written(author, after, limit, words));
        List<VoteOf> cast = page.of(IN_VOTES, after -> votes(voteBook.votes(author, after, limit)));
        List<CreditOf> credited =
                page.of(IN_CREDITS, after -> credits(traces.credits(author, after, limit)));
        List<SubscriptionOf> asked =
                page.of(IN_SUBSCRIPTIONS, after -> subscriptions(author, after, limit));
        List<ReportOf> given =
                page.of(
                        IN_REPORTS,
                        after ->
                                given(
                                        reports.givenBy(
                                                author, after, Math.min(limit, MOST_AT_ONCE))));
        Trust trust = new Trust(traces.approvals(author));
        return new AuthorDataView(items, cast, credited, asked, given, trust, page.next());
    }

    private static Page<ReportOf> given(Page<GivenReport> page) {
        return new Page<>(
                page.items().stream()
                        .map(
                                each ->
                                        new ReportOf(
                                                each.report().id().text(),
                                                each.report().reason().apiName(),
                                                each.report().text(),
                                                each.report().at(),
                                                each.outcome().apiName()))
                        .toList(),
                page.next());
    }

    private Page<SubscriptionOf> subscriptions(AuthorId author, String after, int limit) {
        Page<SubscriptionBook.OwnSubscription> page = book.askedBy(author, after, limit);
        return new Page<>(
                page.items().stream()
                        .flatMap(each -> book.find(each.subscriber(), each.topic()).stream())
                        .map(AuthorExport::subscription)
                        .toList(),
                page.next());
    }

    private static SubscriptionOf subscription(Subscription subscription) {
        String topic = subscription.topic().text();
        return new SubscriptionOf(
                subscription.topic().scope().apiName(),
                topic.substring(topic.indexOf(':') + 1),
                subscription.subscriber().address().text(),
                subscription.askedAt());
    }

    /// Cut again by bytes where there are earlier texts, which the page of the contributions does
    /// not know of.
    private Page<Writing> written(AuthorId author, String after, int limit, CommentWords words) {
        Page<AuthorCopy> page = contributions.copies(author, after, Math.min(limit, MOST_AT_ONCE));
        Map<ContributionId, StatementOfReasons> decided = decided(page.items());
        List<Writing> shown = new ArrayList<>();
        long bytes = 0;
        String last = "";
        for (AuthorCopy each : page.items()) {
            List<EarlierText> earlier = earlier(each);
            bytes += PageBytes.of(each) + PageBytes.of(earlier);
            if (bytes > MOST_BYTES && !shown.isEmpty()) {
                return new Page<>(shown, last);
            }
            shown.add(
                    writing(
                            each,
                            StatementView.of(Optional.ofNullable(decided.get(each.id())), words),
                            earlier));
            last = each.id().withoutKind();
        }
        return new Page<>(shown, page.next());
    }

    /// What its author has erased has no reason any more.
    private Map<ContributionId, StatementOfReasons> decided(List<AuthorCopy> copies) {
        return statements.on(
                copies.stream().filter(each -> !each.isErased()).map(AuthorCopy::id).toList());
    }

    private List<EarlierText> earlier(AuthorCopy authorCopy) {
        Instant end = authorCopy.id().createdAt().plus(EARLIER_KEPT);
        return clock.instant().isBefore(end) ? traces.earlier(authorCopy.id()) : List.of();
    }

    private static Page<VoteOf> votes(Page<CastVote> cast) {
        return new Page<>(
                cast.items().stream()
                        .map(each -> new VoteOf(each.id().text(), each.value()))
                        .toList(),
                cast.next());
    }

    private static Page<CreditOf> credits(Page<Credit> credited) {
        return new Page<>(
                credited.items().stream()
                        .map(each -> new CreditOf(each.id().text(), each.name()))
                        .toList(),
                credited.next());
    }

    private static Writing writing(
            AuthorCopy authorCopy, @Nullable StatementView statement, List<EarlierText> earlier) {
        Author signed = authorCopy.signed();
        return new Writing(
                authorCopy.id().text(),
                authorCopy.id().kind().apiName(),
                authorCopy.thread().text(),
                authorCopy.state().apiName(),
                authorCopy.markdown(),
                new Signature(signed.name(), signed.email(), signed.url()),
                ContentView.of(authorCopy.content()),
                authorCopy.edit().orElse(null),
                statement,
                earlier.stream().map(each -> new TextBefore(each.revision(), each.body())).toList(),
                authorCopy.id().createdAt());
    }
}
