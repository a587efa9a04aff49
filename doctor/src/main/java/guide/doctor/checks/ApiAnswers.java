package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;
import guide.doctor.examined.ServedContract;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/// Something answers, and it is this version of this service: it serves the same contract.
public record ApiAnswers(ServedContract own) implements DoctorCheck {

    private static final String REMEDY =
            "deploy this version (make deploy), or run the doctor of the version that is deployed";

    @Override
    public String name() {
        return "the API answers, and is this version";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        Reply reply = examined.get("/v1/openapi.json");
        ServedContract served = new ServedContract(reply.json());
        if (reply.status() != 200 || !served.title().equals(own.title())) {
            return Finding.fails(
                    "/v1/openapi.json is answered "
                            + reply.status()
                            + ", and not with its contract",
                    "ADDRESS must be the output Address of the stack");
        }
        if (!served.version().equals(own.version())) {
            return Finding.fails(
                    "version " + served.version() + " is there, not " + own.version(), REMEDY);
        }
        Set<String> paths = difference(served.paths(), own.paths());
        paths.addAll(difference(own.paths(), served.paths()));
        return paths.isEmpty()
                ? Finding.holds(
                        "version " + served.version() + ", " + own.paths().size() + " paths")
                : Finding.fails("its contract differs in " + String.join(", ", paths), REMEDY);
    }

    private static Set<String> difference(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }
}
