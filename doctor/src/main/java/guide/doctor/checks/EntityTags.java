package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;

import java.io.IOException;

/// What is read has a strong tag, by which it is not sent again (RFC 9110, sections 8.8.3 and
/// 13.1.2).
public record EntityTags() implements DoctorCheck {

    private static final String PATH = "/v1/frameworks";

    @Override
    public String name() {
        return "entity tags";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        String tag = examined.get(PATH).header("etag");
        if (!tag.matches("\"[^\"]+\"")) {
            return Finding.fails(
                    PATH + (tag.isEmpty() ? " has none" : " has a weak one: " + tag),
                    "let nothing before the API change answers, such as by compressing them:"
                            + " If-Match needs strong tags");
        }
        Reply known = examined.get(PATH, "If-None-Match", tag);
        Reply other = examined.get(PATH, "If-None-Match", "\"another\"");
        boolean isRight = known.status() == 304 && known.text().isEmpty() && other.status() == 200;
        return isRight
                ? Finding.holds("strong, and If-None-Match is answered 304")
                : Finding.fails(
                        "If-None-Match with it is answered "
                                + known.status()
                                + ", with another "
                                + other.status(),
                        "let what stands before the API pass on If-None-Match");
    }
}
