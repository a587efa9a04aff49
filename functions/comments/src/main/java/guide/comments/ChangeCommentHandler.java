package guide.comments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.store.Credits;
import guide.comments.authors.AuthorData;
import guide.comments.authors.AuthorExport;
import guide.comments.authors.ChangePolicy;
import guide.comments.authors.EditComment;
import guide.comments.authors.Erasure;
import guide.comments.authors.Removal;
import guide.comments.authors.RemoveComment;
import guide.comments.blocks.BlockCheck;
import guide.comments.blocks.BlockedContributions;
import guide.comments.forms.DecisionForm;
import guide.comments.forms.OwnForm;
import guide.comments.forms.Receipts;
import guide.comments.forms.ReturnTo;
import guide.comments.identity.AuthorTokens;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.AuthorTraces;
import guide.comments.ports.VoteBook;
import guide.comments.reading.ReadComment;
import guide.comments.reports.Reports;
import guide.comments.spam.AddressHasher;
import guide.comments.spam.ChangeBudget;
import guide.comments.spam.RuleMatcher;
import guide.comments.spam.SpamSettingsStore;
import guide.comments.storage.AuthorStore;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.PostStore;
import guide.comments.storage.VoteStore;
import guide.comments.storage.blocks.DynamoBlocks;
import guide.comments.storage.settings.DynamoSpamSettings;
import guide.comments.storage.spam.DynamoPostingHistory;
import guide.comments.storage.spam.DynamoSpamStore;
import guide.comments.storage.subscriptions.DynamoSubscriptions;
import guide.comments.storage.threads.ThreadReads;
import guide.comments.storage.traces.DynamoAuthorTraces;
import guide.comments.storage.traces.DynamoReports;
import guide.comments.storage.traces.DynamoStatements;
import guide.comments.subscriptions.AddressCipher;
import guide.comments.subscriptions.SubscriptionBook;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.HttpFunction;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.lambda.http.TrustedProxy;
import guide.lambda.priming.Priming;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// One contribution: anybody reads it, readers vote and report, and authors change, remove and take
/// along what they wrote.
public final class ChangeCommentHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public ChangeCommentHandler() {
        this(System.getenv());
    }

    public ChangeCommentHandler(Map<String, String> environment) {
        function = Priming.primed(environment, "change-comment", ChangeCommentHandler::assembled);
    }

    private static HttpFunction assembled(Map<String, String> environment, DynamoDbClient client) {
        CommentsTable table = CommentsTable.from(environment, client);
        AuthorContributions contributions = new AuthorStore(table);
        AuthorTokens authorTokens = AuthorTokens.from(environment);
        InstantSource clock = InstantSource.system();
        SpamSettingsStore settings = new DynamoSpamSettings(table, clock);
        AddressHasher addressHasher = AddressHasher.from(environment);
        ChangeBudget budget =
                new ChangeBudget(settings::current, new DynamoSpamStore(table), addressHasher);
        BlockCheck blocks = new BlockCheck(new DynamoBlocks(table, clock), addressHasher, clock);
        EditComment edit =
                edit(contributions, authorTokens, blocks, policy(table, settings), clock);
        Cursors cursors = Cursors.from(environment);
        ReaderRoutes readers =
                new ReaderRoutes(table, environment, settings, budget, blocks, clock);
        AuthorTraces traces = new DynamoAuthorTraces(table, Credits.from(environment, client));
        RemoveComment removal =
                new RemoveComment(
                        contributions, new Removal(contributions, traces), authorTokens, clock);
        AuthorData own = own(environment, table, traces, clock);
        ThreadReads threads = new ThreadReads(table);
        MovedIds movedIds = new MovedIds(threads);
        UnaryOperator<Function<Request, Response>> budgeted =
                each -> budget.before(movedIds.around(each), clock);
        ReturnTo returnTo = ReturnTo.from(environment);
        Receipts receipts = new Receipts(contributions, authorTokens, returnTo, clock);
        OwnForm ownForm =
                new OwnForm(
                        edit,
                        removal,
                        new DecisionForm(contributions, new DynamoStatements(table), authorTokens),
                        returnTo);
        Router forms = forms(ownForm, movedIds.around(receipts::answer), budgeted);
        readers.add(forms, returnTo, budgeted);
        return new HttpFunction(
                routes(forms, edit, removal, own, budgeted)
                        .get("/v1/comments/{id}", new ReadComment(threads, cursors)::answer)
                        .behind(TrustedProxy.from(environment)));
    }

    private static AuthorData own(
            Map<String, String> environment,
            CommentsTable table,
            AuthorTraces traces,
            InstantSource clock) {
        AuthorContributions contributions = new AuthorStore(table);
        VoteBook votes = new VoteStore(table);
        SubscriptionBook book = new DynamoSubscriptions(table, AddressCipher.from(environment));
        Reports reports = new DynamoReports(table);
        AuthorExport export =
                new AuthorExport(
                        contributions,
                        votes,
                        traces,
                        book,
                        reports,
                        new DynamoStatements(table),
                        Cursors.from(environment),
                        clock);
        Erasure erasure = new Erasure(contributions, votes, traces, book, reports);
        return new AuthorData(AuthorTokens.from(environment), export, erasure);
    }

    private static Router routes(
            Router forms,
            EditComment edit,
            RemoveComment removal,
            AuthorData own,
            UnaryOperator<Function<Request, Response>> budgeted) {
        return forms.patch("/v1/comments/{id}", budgeted.apply(edit::answer))
                .delete("/v1/comments/{id}", budgeted.apply(removal::answer))
                .get("/v1/authors/me", own::export)
                .delete("/v1/authors/me", budgeted.apply(own::remove));
    }

    private static Router forms(
            OwnForm ownForm,
            Function<Request, Response> receipts,
            UnaryOperator<Function<Request, Response>> budgeted) {
        return new Router()
                .getText("/v1/comments/{id}/receipt", MediaTypes.HTML, receipts)
                .post("/v1/comments/{id}", budgeted.apply(ownForm::answer));
    }

    private static EditComment edit(
            AuthorContributions contributions,
            AuthorTokens authorTokens,
            BlockCheck blockCheck,
            ChangePolicy policy,
            InstantSource clock) {
        return new EditComment(
                contributions,
                authorTokens,
                BlockedContributions.before(blockCheck, policy::reasons),
                clock);
    }

    private static ChangePolicy policy(CommentsTable table, SpamSettingsStore settings) {
        return new ChangePolicy(
                settings::current,
                new RuleMatcher(new DynamoPostingHistory(table)),
                new PostStore(table));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
