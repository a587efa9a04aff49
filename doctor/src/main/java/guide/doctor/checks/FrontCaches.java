package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// A front answers by itself what it has answered before.
public record FrontCaches() implements DoctorCheck {

    private static final String PATH = "/v1/frameworks";
    private static final String REMEDY = "use the output Address, in pages too";

    @Override
    public String name() {
        return "the front";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        Optional<Reply> kept = Optional.empty();
        for (int i = 0; i < 3 && kept.isEmpty(); i++) {
            kept = Optional.of(examined.getCached(PATH)).filter(FrontCaches::isKept);
        }
        if (kept.isPresent()) {
            return Finding.holds("answers from its cache, age " + kept.get().header("age") + " s");
        }
        boolean isFront = !examined.getCached(PATH).header("x-cache").isEmpty();
        boolean isWanted =
                examined.stack()
                        .flatMap(stack -> stack.parameter("Front"))
                        .filter("yes"::equals)
                        .isPresent();
        if (isFront) {
            return Finding.fails(
                    "it asks the API for " + PATH + " every time",
                    "its cache policy must be the template's; deploy again");
        }
        return isWanted
                ? Finding.fails("the stack has one, but this address is not it", REMEDY)
                : Finding.skipped("none stands before this address");
    }

    private static boolean isKept(Reply reply) {
        return !reply.header("age").isEmpty()
                || reply.header("x-cache").toLowerCase(Locale.ROOT).startsWith("hit");
    }
}
