package guide.tests.walks;

import java.io.PrintStream;
import java.util.Locale;

/// Numbers and prints each step as it is taken; a walk ends at the first that does not hold.
public final class Steps {

    private final PrintStream output;
    private int taken;

    /// @param output where each step gets a line
    public Steps(PrintStream output) {
        this.output = output;
    }

    /// Prints a step, and whether it holds.
    ///
    /// @param last what is told where it does not hold
    /// @throws WalkFailed if it does not hold
    public void say(String what, boolean holds, String last) {
        taken++;
        output.printf(Locale.ROOT, "%2d. %s: %s%n", taken, what, holds ? "yes" : "NO");
        if (!holds) {
            throw new WalkFailed(what + "; last: " + last);
        }
    }

    /// How many steps have been taken.
    public int taken() {
        return taken;
    }
}
