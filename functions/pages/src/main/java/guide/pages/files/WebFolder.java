package guide.pages.files;

import guide.lambda.address.PublicAddress;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Files that are served below one path, and nothing else of the package.
///
/// @param files by name, ready in both forms
public record WebFolder(Map<String, PackedFile> files) {

    /// What a hashed file has in its name, as in `guide-1465133cfb.js`.
    private static final Pattern HASH = Pattern.compile("-[0-9a-f]{10}");

    private static final int HASH_LENGTH = 11;

    /// A folder as the embed's build made it, by its list. Names with a hash are kept for ever.
    ///
    /// @param name such as `embed`
    /// @param left out of it, because somebody else serves it
    public static WebFolder of(String name, String... left) {
        Map<String, PackedFile> files = new TreeMap<>();
        String folder = name + "/";
        PackedFile.text("/web-files.txt")
                .lines()
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()))
                .filter(file -> !List.of(left).contains(file))
                .forEach(file -> files.put(file, packed("/" + folder + file, file)));
        return new WebFolder(files);
    }

    private static PackedFile packed(String resource, String name) {
        String type = FileType.of(name).mediaType;
        String text = PackedFile.text(resource);
        return plain(name).isPresent()
                ? PackedFile.kept(type, text)
                : PackedFile.compared(type, text);
    }

    /// The name with its hash of a file that is here under one; without such a file it is a bug of
    /// the build.
    ///
    /// @param name without the hash, such as `guide.js`
    public String hashed(String name) {
        return ofToday(name).orElseThrow(() -> new IllegalArgumentException("not packed: " + name));
    }

    private Optional<String> ofToday(String name) {
        return files.keySet().stream()
                .filter(file -> plain(file).filter(name::equals).isPresent())
                .findFirst();
    }

    /// The name without its hash; empty for one that has none.
    private static Optional<String> plain(String name) {
        int end = Math.max(name.lastIndexOf('.'), 0);
        int start = Math.max(end - HASH_LENGTH, 0);
        return HASH.matcher(name.substring(start, end)).matches()
                ? Optional.of(name.substring(0, start) + name.substring(end))
                : Optional.empty();
    }

    /// Serves them below a path.
    ///
    /// @param path with a slash at both ends, such as `/embed/`
    /// @param headers adds what each of them is sent with
    public void addTo(Router router, String path, UnaryOperator<Response> headers) {
        for (FileType type : FileType.values()) {
            router.getText(
                    path + "{name}" + type.suffix(),
                    type.mediaType,
                    request -> headers.apply(file(request, type, path)));
        }
    }

    private Response file(Request request, FileType type, String path) {
        String name = request.parameter("name") + type.suffix();
        PackedFile file = files.get(name);
        return file == null ? ofEarlier(name, path) : file.answer(request);
    }

    /// A page that was cached before a deployment names the files of the one before: it gets those
    /// of today.
    private Response ofEarlier(String name, String path) {
        return plain(name)
                .flatMap(this::ofToday)
                .map(today -> Response.movedForNow(PublicAddress.link(path + today)))
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("file of that name")));
    }
}
