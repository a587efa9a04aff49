package guide.catalogue.search;

import java.util.List;

/// A searchable document: its fields, from the most to the least significant.
public record Document(String name, List<String> tags, String tagline, String summary) {

    public Document {
        tags = List.copyOf(tags);
    }

    List<String> words(Field place) {
        return switch (place) {
            case NAME -> Tokenizer.of(name);
            case TAGS -> Tokenizer.of(String.join(" ", tags));
            case TAGLINE -> Tokenizer.of(tagline);
            case SUMMARY -> Tokenizer.of(summary);
        };
    }
}
