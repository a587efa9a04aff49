package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.ServedContract;

import java.io.IOException;
import java.util.List;

/// Whatever only moderators and owners may do is refused without a token. The requests have no
/// body, so that one that got through would be refused for that.
public record TokensRequired(ServedContract own) implements DoctorCheck {

    private static final int UNAUTHORIZED = 401;

    @Override
    public String name() {
        return "refused without a token";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        List<ServedContract.SignedInRoute> routes = own.ofThoseWhoSignIn();
        for (ServedContract.SignedInRoute route : routes) {
            int status = examined.send(route.method(), route.path()).status();
            if (status != UNAUTHORIZED) {
                return Finding.fails(
                        route + " is answered " + status + " instead of " + UNAUTHORIZED,
                        "its event in template.yaml must name the authorizer; deploy again");
            }
        }
        return Finding.holds(UNAUTHORIZED + " on each of " + routes.size() + " routes");
    }
}
