package guide.summaries.search;

/// Where in a document a word stands; the earlier, the more it says about the document.
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

    /// 0 for the most telling one.
    int number() {
        return number;
    }
}
