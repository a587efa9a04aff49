package guide.comments.languages;

import guide.lambda.json.JsonReader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// What pages, forms or mails say in one language: a file of JSON on the class path, kept once it
/// was read.
///
/// A word is a text with `{places}`, or has a text for each plural form.
///
/// @param texts by name, that of a member of an object behind the object's and a slash
public record Words(ReaderLanguage language, Map<String, String> texts) {

    /// A piece of a word: a text, or a place for what the caller has.
    ///
    /// @param text the text, or the name of the place
    public record Piece(String text, boolean isPlace) {

        public boolean isPlace(String name) {
            return isPlace && text.equals(name);
        }
    }

    /// A file for each language and folder, some 5 KB each.
    private static final Map<String, Words> READ = new ConcurrentHashMap<>();

    /// Returns the words of a language, which are read once.
    ///
    /// @param folder on the class path, with slashes at both ends
    public static Words in(ReaderLanguage language, String folder) {
        return READ.computeIfAbsent(
                folder + language.tag() + ".json", file -> new Words(language, read(file)));
    }

    private static Map<String, String> read(String file) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            return JsonReader.readOwn(
                    Objects.requireNonNull(in, file),
                    json -> {
                        Map<String, String> texts = new HashMap<>();
                        addMembers(json, "", texts);
                        return Map.copyOf(texts);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addMembers(JsonReader json, String before, Map<String, String> texts)
            throws IOException {
        json.object();
        while (json.nextMember()) {
            String name = before + json.name();
            if (json.isText()) {
                texts.put(name, json.text());
            } else {
                addMembers(json, name + "/", texts);
            }
        }
    }

    public String text(String name) {
        return Objects.requireNonNull(texts.get(name), name);
    }

    /// With `places` where they belong.
    public String text(String name, Map<String, String> places) {
        return filled(text(name), places);
    }

    /// In the form that goes with a number, which stands at `{n}`.
    public String counted(String name, long n) {
        String form = texts.get(name + "/" + PluralForm.of(language, n).tag());
        String text = form == null ? text(name + "/" + PluralForm.OTHER.tag()) : form;
        return filled(text, Map.of("n", Long.toString(n)));
    }

    /// For a caller who has markup to put into the places.
    public List<Piece> pieces(String name) {
        return piecesOf(text(name));
    }

    private static List<Piece> piecesOf(String text) {
        List<Piece> found = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            found.add(new Piece(text.substring(at, open), false));
            found.add(new Piece(text.substring(open + 1, close), true));
            at = close + 1;
        }
        found.add(new Piece(text.substring(at), false));
        return found;
    }

    /// From left to right, so that nothing is looked for in what was put in.
    private static String filled(String text, Map<String, String> places) {
        StringBuilder filled = new StringBuilder();
        for (Piece piece : piecesOf(text)) {
            filled.append(piece.isPlace() ? places.getOrDefault(piece.text(), "") : piece.text());
        }
        return filled.toString();
    }
}
