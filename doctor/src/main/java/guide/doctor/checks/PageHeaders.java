package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Pages come with the headers that keep other code out of them.
public record PageHeaders() implements DoctorCheck {

    private static final String DESK = "/desk/";

    /// Where the desk is not served, its host must send them.
    private static final List<String> PAGES =
            List.of("/v1/docs", "/v1/comments.html?thread=page:/doctor/", DESK);

    /// What the headers match.
    private static final Map<String, String> WANTED =
            new TreeMap<>(
                    Map.of(
                            "content-security-policy", "default-src 'none';.*",
                            "x-content-type-options", "nosniff",
                            "referrer-policy", "no-referrer|same-origin|strict-origin.*"));

    @Override
    public String name() {
        return "headers of pages";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        int seen = 0;
        for (String page : PAGES) {
            Reply reply = examined.get(page, "Accept", "text/html");
            if (page.equals(DESK) && reply.status() == 404) {
                continue;
            }
            if (reply.status() != 200) {
                return Finding.fails(
                        page + " is answered " + reply.status(),
                        "look whether what stands before the API keeps the slash at the end");
            }
            for (Map.Entry<String, String> each : WANTED.entrySet()) {
                if (!reply.list(each.getKey()).matches(each.getValue())) {
                    return Finding.fails(
                            page + " has no " + each.getKey() + " like " + each.getValue(),
                            "let nothing before the API replace its headers");
                }
            }
            seen++;
        }
        return Finding.holds("on each of " + seen + " pages");
    }
}
