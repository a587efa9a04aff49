package guide.migrate;

import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.core.exception.SdkException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;

/// Runs a command: what its caller can mend is said in a line, without a trace.
public final class Commands {

    private Commands() {}

    /// What a command does.
    public interface CommandBody {
        void run() throws IOException;
    }

    /// Ends the process with 1 where the command was called wrongly, or met what it does not
    /// expect: a table that does not answer, a call that AWS refuses, a full disk.
    public static void run(CommandBody body) throws IOException {
        try {
            body.run();
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            Throwable cause = e.getCause();
            end(e.getMessage() + (cause == null ? "" : " (" + cause + ")"));
        } catch (ServiceUnavailableException e) {
            end("The table does not answer. Run it again to go on: " + e.getMessage());
        } catch (SdkException e) {
            end("AWS refuses: " + e.getMessage());
        } catch (FileSystemException e) {
            end("This file cannot be read or written: " + e.getMessage());
        }
    }

    private static void end(String why) {
        System.err.println(why);
        System.exit(1);
    }
}
