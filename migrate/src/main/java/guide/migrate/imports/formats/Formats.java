package guide.migrate.imports.formats;

import guide.migrate.imports.source.FileSample;
import guide.migrate.imports.source.SourceFile;
import guide.migrate.imports.source.SourceFormat;
import guide.migrate.imports.source.UnreadableFileException;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// All formats, the generic ones last: they look like anything.
public final class Formats {

    private static final List<SourceFormat> ALL =
            List.of(
                    new DisqusXml(),
                    new WordPressXml(),
                    new IssoDatabase(),
                    new CusdisDatabase(),
                    new RemarkLines(),
                    new CommentoJson(),
                    new ComentarioJson(),
                    new ArtransJson(),
                    new WalineJson(),
                    new TwikooJson(),
                    new GiscusJson(),
                    new GenericLines(),
                    new GenericTable());

    private Formats() {}

    public static List<SourceFormat> all() {
        return ALL;
    }

    /// The format of this name, or, where the name is empty, the one that the file looks like.
    ///
    /// @throws UnreadableFileException where there is none
    public static SourceFormat of(String name, SourceFile file) throws IOException {
        FileSample sample = file.sample();
        return ALL.stream()
                .filter(
                        format ->
                                name.isEmpty()
                                        ? format.matches(sample)
                                        : isNamed(format, name, sample))
                .findFirst()
                .orElseThrow(() -> new UnreadableFileException(why(name)));
    }

    /// Two formats have one name where a system writes two forms; then the file decides.
    private static boolean isNamed(SourceFormat format, String name, FileSample sample) {
        long same = ALL.stream().filter(each -> each.name().equals(name)).count();
        return format.name().equals(name) && (same == 1 || format.matches(sample));
    }

    private static String why(String name) {
        String names =
                ALL.stream().map(SourceFormat::name).distinct().collect(Collectors.joining(", "));
        return name.isEmpty()
                ? "The file looks like none of the formats; name it with FROM=: " + names + "."
                : "There is no format " + name + " for this file; there are " + names + ".";
    }
}
