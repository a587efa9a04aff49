package guide.migrate.imports;

import guide.migrate.imports.source.UnreadableFileException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Where pages have moved: an old address or path and the new one on each line, with a comma or
/// blanks between them, as Disqus takes them and as `_redirects` files have them. A line that is
/// empty or begins with `#` says nothing.
record Redirects(Map<String, String> byAddress) {

    static final Redirects NONE = new Redirects(Map.of());

    Redirects {
        byAddress = Map.copyOf(byAddress);
    }

    /// @throws UnreadableFileException naming the line that says something else
    static Redirects read(Path file) {
        Map<String, String> all = new HashMap<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] parts = line.strip().split("[\\s,]+", 3);
                if (parts.length < 2) {
                    throw new UnreadableFileException(
                            "Line " + number + " of " + file + " has no new address.");
                }
                all.put(form(parts[0]), parts[1]);
            }
        } catch (IOException e) {
            throw new UnreadableFileException("The file " + file + " cannot be read.", e);
        }
        return new Redirects(all);
    }

    /// The address itself where nothing is said of it.
    String of(String address) {
        String form = form(address);
        String whole = byAddress.get(form);
        if (whole != null) {
            return whole;
        }
        int path = form.indexOf('/', form.indexOf("://") < 0 ? 0 : form.indexOf("://") + 3);
        String moved = path < 0 ? null : byAddress.get(form.substring(path));
        return moved == null ? address : moved;
    }

    /// With or without a final slash it is the same.
    private static String form(String address) {
        String form = address.strip();
        return form.length() > 1 && form.endsWith("/")
                ? form.substring(0, form.length() - 1)
                : form;
    }
}
