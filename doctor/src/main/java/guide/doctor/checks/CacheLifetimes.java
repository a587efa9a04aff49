package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// Each answer says how long it may be kept, and what nobody may keep says that.
public record CacheLifetimes() implements DoctorCheck {

    private static final Map<String, String> WANTED =
            new TreeMap<>(
                    Map.of(
                            "/v1/frameworks", "max-age=",
                            "/v1/traits", "max-age=",
                            "/v1/comments?thread=page:/doctor/", "max-age=",
                            "/v1/comments.html?thread=page:/doctor/", "max-age=",
                            "/v1/nothing-here", "no-store"));

    @Override
    public String name() {
        return "Cache-Control";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        for (Map.Entry<String, String> each : WANTED.entrySet()) {
            String said = examined.get(each.getKey()).header("cache-control");
            if (!said.contains(each.getValue())) {
                return Finding.fails(
                        each.getKey()
                                + (said.isEmpty() ? " has none" : " says \"" + said + "\"")
                                + ", not "
                                + each.getValue(),
                        "let nothing before the API replace the header");
            }
        }
        return Finding.holds("as it should be on " + WANTED.size() + " routes");
    }
}
