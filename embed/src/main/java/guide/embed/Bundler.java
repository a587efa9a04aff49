package guide.embed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs esbuild (<https://esbuild.github.io/api/>) as a child process.
///
/// @param program the path of the executable
/// @param work the folder for its output
record Bundler(Path program, Path work) {

    /// The same with short names for members (see [ShortNames]), which are the same in all that is
    /// bundled so: what is loaded later calls them too.
    void bundleShort(List<Path> entries, String... constants)
            throws IOException, InterruptedException {
        bundle(
                entries,
                Stream.concat(
                                Stream.of(
                                        "--mangle-props=" + ShortNames.PATTERN,
                                        "--mangle-cache=" + work.resolve("names.json")),
                                Stream.of(constants))
                        .toArray(String[]::new));
    }

    /// Bundles each module with its imports into one file in `work`.
    ///
    /// @param constants options that define names used by the sources, such as `--define:FILES={}`
    /// @throws IllegalStateException if a source has an error; esbuild has printed it
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
