package guide.migrate;

import java.io.IOException;

/// Runs a command: what its caller can mend is said in a line, without a trace.
public final class Commands {

    private Commands() {}

    /// What a command does.
    public interface CommandBody {
        void run() throws IOException;
    }

    /// Ends the process with 1 where the command was called wrongly or met what it does not expect.
    public static void run(CommandBody body) throws IOException {
        try {
            body.run();
        } catch (IllegalArgumentException | IllegalStateException e) {
            Throwable cause = e.getCause();
            System.err.println(e.getMessage() + (cause == null ? "" : " (" + cause + ")"));
            System.exit(1);
        }
    }
}
