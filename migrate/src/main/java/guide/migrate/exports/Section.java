package guide.migrate.exports;

/// The parts of an export, in their order.
enum Section {
    /// What holds for all threads.
    SETTINGS("0"),
    /// Thread by thread, and in each contribution by contribution.
    THREADS("1"),
    /// What is of no one thread.
    OTHERS("2"),
    /// Items that no kind of line describes, as they are.
    ITEMS("3");

    private final String place;

    Section(String place) {
        this.place = place;
    }

    /// By which sections are sorted.
    String place() {
        return place;
    }
}
