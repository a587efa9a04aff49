package guide.doctor.checks;

import com.fasterxml.jackson.databind.JsonNode;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;

import java.io.IOException;
import java.util.UUID;

/// Posts what is held, sees that nobody reads it, and erases it by its author's secret.
///
/// It cannot show in public: a review request is held by its kind, whatever the rules say, and its
/// honeypot is filled in besides. Its text is shorter than those whose digest is kept to find
/// duplicates. What is left ends by itself within two hours: counters of this address, and the mark
/// by which a retry would be known.
public record HeldPostRemoved() implements DoctorCheck {

    private static final int MOST_CALLS = 5;
    private static final String LOG = "look for the instance in the log";

    @Override
    public String name() {
        return "a held post, and its removal";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        String name = UUID.randomUUID().toString();
        Reply sent = post(examined, name);
        JsonNode receipt = sent.json();
        if (sent.status() == 429) {
            return Finding.skipped("this address has posted too much lately: try again in an hour");
        }
        if (!receipt.hasNonNull("authorSecret")) {
            return Finding.fails(
                    "a post is answered "
                            + sent.status()
                            + " "
                            + receipt.path("detail").asText().replaceFirst("\\.$", ""),
                    LOG);
        }
        boolean isSeen = isSeen(examined, name, receipt.path("id").asText());
        int left = erased(examined, receipt.path("authorSecret").asText());
        return judged(receipt, isSeen, left);
    }

    private static Reply post(Examined examined, String name) throws IOException {
        String body =
                """
                {"thread": "page:/doctor/%s/", "kind": "review-request", "body": "A check.",
                 "author": {"name": "make doctor"}, "website": "make doctor",
                 "request": {"name": "doctor", "language": "-", "link": "https://a.invalid"}}
                """
                        .formatted(name);
        return examined.origins().isEmpty()
                ? examined.post("/v1/comments", body)
                : examined.post("/v1/comments", body, "Origin", examined.origins().getFirst());
    }

    private static boolean isSeen(Examined examined, String name, String id) throws IOException {
        Reply thread = examined.get("/v1/comments?thread=page:/doctor/" + name + "/");
        return thread.json().path("items").size() > 0
                || examined.get("/v1/comments/" + id).status() == 200;
    }

    /// One call erases a hundred pieces, and is answered 202 while there are more.
    ///
    /// @return the status of the last
    private static int erased(Examined examined, String secret) throws IOException {
        int status = 202;
        for (int i = 0; i < MOST_CALLS && status == 202; i++) {
            status =
                    examined.send("DELETE", "/v1/authors/me", "Authorization", "Bearer " + secret)
                            .status();
        }
        return status;
    }

    private static Finding judged(JsonNode receipt, boolean isSeen, int erased) {
        if (erased / 100 != 2 || erased == 202) {
            return Finding.fails(
                    "erasing it is answered " + erased,
                    "let a moderator reject " + receipt.path("id").asText() + ", and " + LOG);
        }
        return isSeen || !receipt.path("state").asText().equals("held")
                ? Finding.fails(
                        "it was "
                                + receipt.path("state").asText()
                                + " and could be read; it is erased",
                        "review requests are held whatever the rules say: deploy this version again")
                : Finding.holds("held, seen by nobody, erased by its author's secret");
    }
}
