package guide.embed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs esbuild (<https://esbuild.github.io/api/>), a program of its own.
///
/// @param program where it lies
/// @param work a folder for what it makes
record Bundler(Path program, Path work) {

    /// Modules and what they import, as one file each under `work`.
    ///
    /// @param constants names that the sources use without a declaration, such as
    ///   `--define:FILES={}`
    /// @throws IllegalStateException when a source is wrong; esbuild has then printed where
    void bundle(List<Path> entries, String... constants) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        entries.forEach(entry -> command.add(entry.toString()));
        command.addAll(
                List.of(
                        "--bundle",
                        "--minify",
                        "--format=esm",
                        "--target=es2022",
                        "--charset=utf8",
                        "--legal-comments=none",
                        "--log-level=warning",
                        "--outdir=" + work));
        command.addAll(List.of(constants));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("esbuild ended with " + status);
        }
    }
}
