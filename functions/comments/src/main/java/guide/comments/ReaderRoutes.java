package guide.comments;

import guide.comments.authors.KnownVoters;
import guide.comments.authors.ReportComment;
import guide.comments.authors.ReportedHold;
import guide.comments.authors.VoteOnComment;
import guide.comments.authors.VoterCheck;
import guide.comments.blocks.BlockCheck;
import guide.comments.forms.FormReader;
import guide.comments.forms.ReportForm;
import guide.comments.forms.ReturnTo;
import guide.comments.forms.VoteForm;
import guide.comments.identity.AuthorTokens;
import guide.comments.ports.VoteBook;
import guide.comments.reports.Reports;
import guide.comments.spam.Challenges;
import guide.comments.spam.ChangeBudget;
import guide.comments.spam.SpamSettingsStore;
import guide.comments.spam.VoteProof;
import guide.comments.storage.AuthorStore;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.PostStore;
import guide.comments.storage.VoteStore;
import guide.comments.storage.spam.DynamoSpamStore;
import guide.comments.storage.threads.ThreadReads;
import guide.comments.storage.traces.DynamoReports;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.http.Router;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What readers say of others' contributions: votes and reports, by programs and by forms.
final class ReaderRoutes {

    private final VoteOnComment vote;
    private final ReportComment report;
    private final FormReader formReader;

    ReaderRoutes(
            CommentsTable table,
            Map<String, String> environment,
            SpamSettingsStore settings,
            ChangeBudget budget,
            BlockCheck blocks,
            InstantSource clock) {
        AuthorTokens authorTokens = AuthorTokens.from(environment);
        KnownVoters known =
                new KnownVoters(authorTokens, new PostStore(table), new AuthorStore(table));
        VoteProof proof =
                new VoteProof(
                        settings::current,
                        Challenges.from(environment),
                        new DynamoSpamStore(table));
        VoterCheck voterCheck = new VoterCheck(blocks, known, proof);
        VoteBook votes = new VoteStore(table);
        Reports reports = new DynamoReports(table);
        ReportedHold hold = new ReportedHold(reports, settings::current);
        vote = new VoteOnComment(votes, authorTokens, voterCheck, budget, clock);
        report = new ReportComment(votes, reports, voterCheck, budget, hold, authorTokens, clock);
        formReader = new FormReader(authorTokens, budget, new ThreadReads(table), clock);
    }

    /// @param budgeted what limits changes
    void add(
            Router router, ReturnTo returnTo, UnaryOperator<Function<Request, Response>> budgeted) {
        VoteForm voteForm = new VoteForm(vote, formReader, returnTo);
        ReportForm reportForm = new ReportForm(report, formReader, returnTo);
        router.put("/v1/comments/{id}/vote", budgeted.apply(vote::answer))
                .post("/v1/comments/{id}/vote", budgeted.apply(voteForm::answer))
                .put("/v1/comments/{id}/report", budgeted.apply(report::answer))
                .post("/v1/comments/{id}/report", budgeted.apply(reportForm::answer))
                .getText("/v1/comments/{id}/report", MediaTypes.HTML, reportForm::page);
    }
}
