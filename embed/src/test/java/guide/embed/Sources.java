package guide.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The web sources, as texts to look into.
final class Sources {

    static final Path MODULE = Path.of("").toAbsolutePath();
    static final Path WEB = MODULE.resolve("src/main/web");
    static final Path DESK = MODULE.resolve("src/main/desk");

    private static final Pattern IMPORT = Pattern.compile("from '(\\.[^']+\\.js)'");

    private Sources() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every file of this kind below a folder.
    static List<Path> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every script: those of the elements and those of the desk.
    static List<Path> scripts() {
        return Stream.of(WEB, DESK).flatMap(folder -> below(folder, ".js").stream()).toList();
    }

    /// A module and all that it imports, in one text.
    static String withImports(Path module) {
        Set<Path> seen = new LinkedHashSet<>();
        gather(module.normalize(), seen);
        return String.join("\n", seen.stream().map(Sources::read).toList());
    }

    /// Every first group.
    static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static void gather(Path module, Set<Path> seen) {
        if (seen.add(module)) {
            IMPORT.matcher(read(module))
                    .results()
                    .map((MatchResult found) -> module.resolveSibling(found.group(1)).normalize())
                    .forEach(imported -> gather(imported, seen));
        }
    }
}
