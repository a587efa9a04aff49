package guide.pages.runs;

import guide.catalogue.samples.MarkedCode;
import guide.catalogue.samples.SampleCode;
import guide.pages.files.PackedFile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A program of this project that facts rest on, or what one left, as this function has it packed.
///
/// @param name without its ending, such as `traits/orm`
/// @param path in the project, such as `probes/traits/orm.py`
record ProgramFile(String name, String path, String text) {

    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9_]+/)?[a-z0-9_]+");
    private static final String FOLDER = "probes/";

    /// A program goes before what it left.
    private static final List<String> ENDINGS = List.of(".py", ".md", ".json");

    /// Empty where nothing of that name is packed.
    static Optional<ProgramFile> named(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return ENDINGS.stream()
                .map(ending -> FOLDER + name + ending)
                .filter(path -> ProgramFile.class.getResource("/" + path) != null)
                .findFirst()
                .map(path -> new ProgramFile(name, path, PackedFile.text("/" + path)));
    }

    /// Its text with what the parts of it are.
    MarkedCode marked() {
        return SampleCode.marked(path.substring(FOLDER.length()), text);
    }

    /// The name of a path in the project; the path itself where it is none of a program.
    static String name(String path) {
        int end = path.lastIndexOf('.');
        return path.startsWith(FOLDER) && end > 0 ? path.substring(FOLDER.length(), end) : path;
    }
}
