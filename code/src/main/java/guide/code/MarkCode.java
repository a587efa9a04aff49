package guide.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes beside each file that pages show what its parts are: `MarkCode <folder> <target>`.
///
/// A file's marks have its name and its place, below the target instead of the folder. So neither a
/// function nor a browser has to know any programming language.
public final class MarkCode {

    /// Programs of the project that its pages show, below the folder.
    private static final List<String> SHOWN =
            List.of("samples", "traits", "usuals", "claims", "benchmark.py");

    /// Endings of what stands beside the programs and is not shown.
    private static final List<String> NOT_SHOWN = List.of(".md");

    private MarkCode() {}

    /// Writes the marks of all programs that are shown.
    ///
    /// @throws IllegalArgumentException for a file whose ending no [CodeLanguage] has
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        for (String shown : SHOWN) {
            for (Path file : files(folder.resolve(shown))) {
                mark(file, target.resolve(folder.relativize(file)));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> NOT_SHOWN.stream().noneMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private static void mark(Path file, Path target) throws IOException {
        CodeLanguage language =
                CodeLanguage.of(file)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                file
                                                        + " would be shown without colours: its"
                                                        + " ending belongs to no CodeLanguage"));
        String marks = language.marks(Files.readString(file));
        Files.createDirectories(target.getParent());
        Files.writeString(target, marks);
    }
}
