package guide.migrate;

/// One change of what is stored. It is safe beside live traffic and does nothing where it has been
/// done, so that one that broke off is taken up by running it again.
interface Migration {

    /// Such as `later-replies`.
    String name();

    /// Goes through the table.
    ///
    /// @param apply false to look only, and count what would be done
    MigrationReport run(boolean apply);
}
