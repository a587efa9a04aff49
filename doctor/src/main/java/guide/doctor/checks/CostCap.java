package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.StackSettings;
import guide.doctor.examined.StackSettings.Cap;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A limit of what the stack may cost is what its parameters say.
///
/// @param kind as [StackSettings#caps] has it
/// @param needed whether there must be one, whatever the parameters say
/// @param name what is told of it
public record CostCap(String kind, boolean needed, String name) implements DoctorCheck {

    @Override
    public Finding find(Examined examined) {
        if (examined.stack().isEmpty()) {
            return Finding.skipped("only AWS knows: give STACK, with credentials that may read it");
        }
        List<Cap> caps = examined.stack().get().caps(kind);
        List<String> wrong = caps.stream().filter(cap -> !isRight(cap)).map(CostCap::told).toList();
        if (caps.isEmpty()) {
            return Finding.fails("the stack has none", "deploy this version again");
        }
        return wrong.isEmpty()
                ? Finding.holds(caps.stream().map(CostCap::told).collect(Collectors.joining(", ")))
                : Finding.fails(
                        String.join(", ", wrong),
                        "somebody has changed it beside the template: deploy again");
    }

    private boolean isRight(Cap cap) {
        return cap.is().equals(cap.should()) && (cap.is().isPresent() || !needed);
    }

    private static String told(Cap cap) {
        return cap.is().equals(cap.should())
                ? cap.of() + " " + number(cap.is())
                : cap.of() + " is " + number(cap.is()) + " instead of " + number(cap.should());
    }

    private static String number(OptionalDouble number) {
        return number.isEmpty() ? "unlimited" : Long.toString(Math.round(number.getAsDouble()));
    }
}
