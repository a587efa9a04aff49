package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/// The server's clock and this machine's are at most a minute apart: that is how far the API lets a
/// token's times, and the time in an `Idempotency-Key`, be ahead.
public record ClocksAgree() implements DoctorCheck {

    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "clock";
    }

    /// What nobody may store, so that the date is that of this answer.
    @Override
    public Finding find(Examined examined) throws IOException {
        Instant before = examined.clock().instant();
        Reply reply = examined.get("/v1/nothing-here");
        Instant after = examined.clock().instant();
        try {
            Instant date =
                    Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(reply.header("date")));
            return apart(date, before, after);
        } catch (DateTimeParseException e) {
            return Finding.fails(
                    "the answer has no Date that can be read",
                    "look at what stands before the API");
        }
    }

    /// @param date of the answer, in whole seconds
    static Finding apart(Instant date, Instant before, Instant after) {
        Duration behind = Duration.between(date.plusSeconds(1), before);
        Duration ahead = Duration.between(after, date);
        if (behind.compareTo(TOLERANCE) > 0) {
            return far(behind, "behind");
        }
        return ahead.compareTo(TOLERANCE) > 0
                ? far(ahead, "ahead of")
                : Finding.holds("at most " + TOLERANCE.toSeconds() + " s apart");
    }

    private static Finding far(Duration by, String where) {
        return Finding.fails(
                "the server's is " + by.toSeconds() + " s " + where + " this machine's",
                "set this machine's by NTP; if that is right, what stands before the API is wrong");
    }
}
