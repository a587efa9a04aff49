package guide.pages.search;

import guide.catalogue.search.Document;

import java.util.List;

/// A page that can be found.
///
/// @param text a sentence or two that people see below the title, and that is searched too
/// @param words what people may call it besides, such as tags; searched before `text`, and not seen
/// @param more searched last, and not seen; may be empty
record Findable(
        SearchKind kind,
        String title,
        String address,
        String text,
        List<String> words,
        String more) {

    Findable {
        words = List.copyOf(words);
    }

    Document document() {
        return new Document(title, words, text, more);
    }
}
