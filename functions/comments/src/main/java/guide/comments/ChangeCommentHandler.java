package guide.comments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.store.Credits;
import guide.comments.authors.AuthorData;
import guide.comments.authors.AuthorExport;
import guide.comments.authors.ChangePolicy;
import guide.comments.authors.EditComment;
import guide.comments.authors.Erasure;
import guide.comments.authors.KnownVoters;
import guide.comments.authors.Removal;
import guide.comments.authors.RemoveComment;
import guide.comments.authors.ReportComment;
import guide.comments.authors.ReportedHold;
import guide.comments.authors.VoteOnComment;
import guide.comments.authors.VoterCheck;
import guide.comments.blocks.BlockCheck;
import guide.comments.blocks.BlockedContributions;
import guide.comments.forms.FormReader;
import guide.comments.forms.OwnForm;
import guide.comments.forms.Receipts;
import guide.comments.forms.ReportForm;
import guide.comments.forms.ReturnTo;
import guide.comments.forms.VoteForm;
import guide.comments.identity.AuthorTokens;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.AuthorTraces;
import guide.comments.ports.VoteBook;
import guide.comments.reading.ReadComment;
import guide.comments.reports.Reports;
import guide.comments.spam.AddressHasher;
import guide.comments.spam.Challenges;
import guide.comments.spam.ChangeBudget;
import guide.comments.spam.RuleMatcher;
import guide.comments.spam.SpamSettingsStore;
import guide.comments.spam.SpamStore;
import guide.comments.spam.VoteProof;
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
        SpamStore spam = new DynamoSpamStore(table);
        ChangeBudget budget = new ChangeBudget(settings::current, spam, addressHasher);
        BlockCheck blocks = new BlockCheck(new DynamoBlocks(table, clock), addressHasher, clock);
        EditComment edit =
                edit(contributions, authorTokens, blocks, policy(table, settings), clock);
        Cursors cursors = Cursors.from(environment);
        VoteProof proof = new VoteProof(settings::current, Challenges.from(environment), spam);
        KnownVoters known = new KnownVoters(authorTokens, new PostStore(table), contributions);
        VoterCheck voterCheck = new VoterCheck(blocks, known, proof);
        VoteBook votes = new VoteStore(table);
        VoteOnComment vote = new VoteOnComment(votes, authorTokens, voterCheck, budget, clock);
        AuthorTraces traces = new DynamoAuthorTraces(table, Credits.from(environment, client));
        RemoveComment removal =
                new RemoveComment(
                        contributions, new Removal(contributions, traces), authorTokens, clock);
        SubscriptionBook book = new DynamoSubscriptions(table, AddressCipher.from(environment));
        Reports reports = new DynamoReports(table);
        AuthorExport export =
                new AuthorExport(contributions, votes, traces, book, reports, cursors, clock);
        Erasure erasure = new Erasure(contributions, votes, traces, book, reports);
        AuthorData own = new AuthorData(authorTokens, export, erasure);
        ThreadReads threads = new ThreadReads(table);
        MovedIds movedIds = new MovedIds(threads);
        UnaryOperator<Function<Request, Response>> budgeted =
                each -> budget.before(movedIds.around(each), clock);
        ReturnTo returnTo = ReturnTo.from(environment);
        FormReader reader = new FormReader(authorTokens, budget, threads, clock);
        VoteForm voteForm = new VoteForm(vote, reader, returnTo);
        ReportedHold hold = new ReportedHold(reports, settings::current);
        ReportComment report =
                new ReportComment(votes, reports, voterCheck, budget, hold, authorTokens, clock);
        Receipts receipts = new Receipts(contributions, authorTokens, returnTo, clock);
        OwnForm ownForm = new OwnForm(edit, removal, returnTo);
        Router forms = forms(ownForm, voteForm, movedIds.around(receipts::answer), budgeted);
        addReports(forms, new ReportForm(report, reader, returnTo), budgeted);
        return new HttpFunction(
                routes(forms, edit, removal, vote, own, budgeted)
                        .put("/v1/comments/{id}/report", budgeted.apply(report::answer))
                        .get("/v1/comments/{id}", new ReadComment(threads, cursors)::answer)
                        .behind(TrustedProxy.from(environment)));
    }

    private static Router routes(
            Router forms,
            EditComment edit,
            RemoveComment removal,
            VoteOnComment vote,
            AuthorData own,
            UnaryOperator<Function<Request, Response>> budgeted) {
        return forms.patch("/v1/comments/{id}", budgeted.apply(edit::answer))
                .delete("/v1/comments/{id}", budgeted.apply(removal::answer))
                .put("/v1/comments/{id}/vote", budgeted.apply(vote::answer))
                .get("/v1/authors/me", own::export)
                .delete("/v1/authors/me", budgeted.apply(own::remove));
    }

    private static Router forms(
            OwnForm ownForm,
            VoteForm voteForm,
            Function<Request, Response> receipts,
            UnaryOperator<Function<Request, Response>> budgeted) {
        return new Router()
                .getText("/v1/comments/{id}/receipt", MediaTypes.HTML, receipts)
                .post("/v1/comments/{id}", budgeted.apply(ownForm::answer))
                .post("/v1/comments/{id}/vote", budgeted.apply(voteForm::answer));
    }

    private static void addReports(
            Router router,
            ReportForm reportForm,
            UnaryOperator<Function<Request, Response>> budgeted) {
        router.getText("/v1/comments/{id}/report", MediaTypes.HTML, reportForm::page)
                .post("/v1/comments/{id}/report", budgeted.apply(reportForm::answer));
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
