package guide.catalogue.search;

/// The field of a document that contains a word, the most significant first.
enum Field {
    NAME(0),
    TAGS(1),
    TAGLINE(2),
    SUMMARY(3);

    static final int COUNT = 4;

    private final int number;

    Field(int number) {
        this.number = number;
    }

    /// Returns 0 for the most significant field.
    int number() {
        return number;
    }
}
