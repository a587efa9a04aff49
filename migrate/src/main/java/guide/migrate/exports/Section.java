package guide.migrate.exports;

/// The parts of an export, in their order.
enum Section {
    /// What holds for all threads.
    SETTINGS,
    /// Thread by thread, and in each contribution by contribution.
    THREADS,
    /// What is of no one thread.
    OTHERS,
    /// Items that no kind of line describes, as they are.
    ITEMS
}
