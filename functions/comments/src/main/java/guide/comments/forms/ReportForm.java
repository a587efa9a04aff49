package guide.comments.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import guide.comments.authors.ReportComment;
import guide.comments.authors.SentReport;
import guide.comments.domain.ContributionId;
import guide.comments.languages.AskedLanguage;
import guide.comments.text.ContributionInPath;
import guide.comments.view.CommentWords;
import guide.lambda.address.PublicAddress;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;

/// `GET /v1/comments/{id}/report`: a page with a form to report something; `POST` on it: the
/// report.
///
/// The form is on a page of its own, so that a thread is not longer by one for each contribution.
public record ReportForm(ReportComment report, FormReader formReader, ReturnTo returnTo) {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    static String address(ContributionId id) {
        return PublicAddress.absolute("/v1/comments/" + id.text() + "/report");
    }

    /// Shows the form, or with `sent` that it has arrived.
    public Response page(Request request) {
        Query query = request.query();
        query.allowOnly("returnTo", "sent", AskedLanguage.PARAMETER);
        CommentWords words = CommentWords.in(AskedLanguage.of(query));
        ContributionId id = ContributionInPath.id(request);
        Optional<URI> page = query.one("returnTo").map(returnTo::named);
        boolean sent = query.one("sent").isPresent();
        return Response.html(new ReportPage(id, words, sent, page.map(ReturnTo::withoutFragment)))
                .with("content-security-policy", POLICY)
                .with("referrer-policy", "same-origin")
                .with("x-robots-tag", "noindex")
                .notStored();
    }

    public Response answer(Request request) {
        Query form = new FormOrigin(returnTo.origins()).form(request);
        form.allowOnly("reason", "text", "returnTo", AskedLanguage.PARAMETER);
        String language = AskedLanguage.asParameter("&", AskedLanguage.of(form));
        Optional<URI> page = form.one("returnTo").map(returnTo::named);
        ContributionId id = ContributionInPath.id(request);
        SentReport sent =
                SentReport.of(form.one("reason").orElse(null), form.one("text").orElse(null));
        report.sendByForm(request, formReader.reader(request), sent);
        return Response.seeOther(
                        address(id)
                                + "?sent=yes"
                                + page.map(ReportForm::asParameter).orElse("")
                                + language)
                .notStored();
    }

    private static String asParameter(URI page) {
        return "&returnTo=" + URLEncoder.encode(ReturnTo.withoutFragment(page), UTF_8);
    }
}
