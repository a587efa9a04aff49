package guide.search;

import java.util.List;

/// A text to be found, by its places from the most telling to the least.
public record Document(String name, List<String> tags, String tagline, String summary) {

    public Document {
        tags = List.copyOf(tags);
    }

    List<String> words(Place place) {
        return switch (place) {
            case NAME -> Words.of(name);
            case TAGS -> Words.of(String.join(" ", tags));
            case TAGLINE -> Words.of(tagline);
            case SUMMARY -> Words.of(summary);
        };
    }
}
