package guide.doctor;

import guide.doctor.checks.ApiAnswers;
import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.ServedContract;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/// `make doctor`: asks a deployment what works, a line each. [DoctorSettings] has the variables.
/// Ends with 0 if nothing failed, 1 if something did, and 2 if it cannot be asked like this.
public final class Doctor {

    private final Examined examined;
    private final PrintStream out;
    private int holding;
    private int failing;
    private int skipped;

    Doctor(Examined examined, PrintStream out) {
        this.examined = examined;
        this.out = out;
    }

    public static void main(String[] arguments) {
        try {
            System.exit(new Doctor(DoctorSettings.from(System.getenv()), System.out).run() ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /// Asks everything, or nothing more if nobody answers.
    ///
    /// @return whether nothing failed
    boolean run() {
        ServedContract own = ServedContract.own();
        out.println(examined.address());
        tell(new ApiAnswers(own));
        List<DoctorCheck> others = AllChecks.of(own, examined.origins());
        if (failing == 0) {
            others.forEach(this::tell);
        } else {
            skipped += others.size();
            out.println("skipped: all others: it is not this service, or not this version of it");
        }
        out.println(holding + " hold, " + failing + " do not, " + skipped + " were skipped.");
        return failing == 0;
    }

    private void tell(DoctorCheck check) {
        out.println(
                switch (found(check)) {
                    case Finding.Holds holds -> {
                        holding++;
                        yield "yes: " + check.name() + ": " + holds.seen();
                    }
                    case Finding.Fails fails -> {
                        failing++;
                        yield "NO: " + check.name() + ": " + fails.why() + ". " + fails.remedy();
                    }
                    case Finding.Skipped why -> {
                        skipped++;
                        yield "skipped: " + check.name() + ": " + why.why();
                    }
                });
    }

    private Finding found(DoctorCheck check) {
        try {
            return check.find(examined);
        } catch (IOException e) {
            return Finding.fails(
                    "there was no answer (" + e + ")",
                    "look whether it is up, and what is between");
        }
    }
}
