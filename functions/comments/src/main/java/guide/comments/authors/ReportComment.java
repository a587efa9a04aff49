package guide.comments.authors;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.authors.VoterCheck.Voter;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.identity.AuthorTokens;
import guide.comments.ports.VoteBook;
import guide.comments.reports.GivenReport;
import guide.comments.reports.ReaderReport;
import guide.comments.reports.ReportOutcome;
import guide.comments.reports.Reports;
import guide.comments.spam.ChangeBudget;
import guide.comments.text.ContributionInPath;
import guide.comments.text.JsonBody;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// `PUT /v1/comments/{id}/report`: a reader wants moderators to look at something. Sent again it
/// changes nothing, and says what became of it.
public final class ReportComment {

    /// @param proof the solved challenge of the thread, from readers who are not known yet
    record ReportBody(@Nullable String reason, @Nullable String text, @Nullable String proof) {}

    /// @param authorSecret absent when the reader has one already
    record ReportView(
            String id,
            String reason,
            String text,
            Instant at,
            String outcome,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String authorSecret) {

        static ReportView of(GivenReport given, @Nullable String authorSecret) {
            ReaderReport report = given.report();
            return new ReportView(
                    report.id().text(),
                    report.reason().apiName(),
                    report.text(),
                    report.at(),
                    given.outcome().apiName(),
                    authorSecret);
        }
    }

    private final VoteBook published;
    private final Reports reports;
    private final VoterCheck voterCheck;
    private final ChangeBudget budget;
    private final ReportedHold reportedHold;
    private final VoterIdentity identity;
    private final InstantSource clock;

    /// @param published finds what can be reported
    public ReportComment(
            VoteBook published,
            Reports reports,
            VoterCheck voterCheck,
            ChangeBudget budget,
            ReportedHold reportedHold,
            AuthorTokens authorTokens,
            InstantSource clock) {
        this.published = published;
        this.reports = reports;
        this.voterCheck = voterCheck;
        this.budget = budget;
        this.reportedHold = reportedHold;
        this.clock = clock;
        identity = new VoterIdentity(authorTokens, clock);
    }

    public Response answer(Request request) {
        request.query().allowOnly();
        Voter reader = identity.of(request);
        ReportBody sent = JsonBody.of(request, ReportBody.class);
        SentReport report = SentReport.of(sent.reason(), sent.text());
        Contribution.Published contribution = contribution(request, reader.id());
        boolean counts =
                voterCheck.admits(
                        reader,
                        request.caller().address(),
                        contribution.id(),
                        sent.proof(),
                        clock.instant());
        GivenReport given =
                counts
                        ? kept(request, contribution, reader.id(), report)
                        : new GivenReport(
                                report.by(contribution.id(), reader.id(), now()),
                                ReportOutcome.OPEN);
        return Response.json(202, ReportView.of(given, reader.newSecret())).notStored();
    }

    /// Keeps the report of somebody who has no script, and so proves no work.
    ///
    /// @throws ProblemException 404 for what is not published, 403 for a reader who is blocked
    public void sendByForm(Request request, AuthorId reader, SentReport report) {
        Contribution.Published contribution = contribution(request, reader);
        if (voterCheck.admits(reader, request.caller().address())) {
            kept(request, contribution, reader, report);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private GivenReport kept(
            Request request,
            Contribution.Published contribution,
            AuthorId reader,
            SentReport sent) {
        Instant now = now();
        ReaderReport report = sent.by(contribution.id(), reader, now);
        boolean newAddress =
                budget.isFirstReporter(
                        request.caller().address(), contribution.id().text(), reader.value(), now);
        GivenReport given =
                reports.report(report, contribution, newAddress)
                        .orElseThrow(ContributionInPath::notFound);
        reportedHold.after(given, contribution, now);
        return given;
    }

    private Contribution.Published contribution(Request request, AuthorId reader) {
        Contribution.Published found =
                published
                        .published(ContributionInPath.id(request))
                        .orElseThrow(ContributionInPath::notFound);
        if (found.authorId().equals(reader)) {
            throw new ProblemException(
                    new Problem.Forbidden("reports its author's own contribution"));
        }
        return found;
    }
}
