package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;

import java.io.IOException;
import java.net.URI;

/// Nobody comes in beside the front, past its web ACL.
public record DirectCallsRefused() implements DoctorCheck {

    @Override
    public String name() {
        return "calls past the front";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        if (examined.direct().isEmpty()) {
            return Finding.skipped(
                    "neither DIRECT nor a STACK with a front tells the API's own address");
        }
        if (examined.stack()
                .flatMap(each -> each.parameter("DirectCalls"))
                .filter("allowed"::equals)
                .isPresent()) {
            return Finding.skipped("DirectCalls=allowed");
        }
        URI direct = URI.create(examined.direct().get() + "/v1/frameworks");
        int status = examined.getAt(direct).status();
        return status == 403
                ? Finding.holds("403")
                : Finding.fails(
                        direct + " is answered " + status + ", past the front's web ACL",
                        "set DirectCalls=refused and deploy again");
    }
}
