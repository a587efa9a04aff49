package guide.migrate.imports;

/// What the report tells of single comments: those that do not come along, and what is changed of
/// others.
record Notes(Spool spool) {

    private static final String INSERT =
            "INSERT INTO notes(seq, what, refused, why) VALUES(?, ?, ?, ?)";

    /// Something in the file that is no comment that could be kept.
    void refuse(String what, String why) {
        insert(0, what, true, why);
    }

    /// The comment does not come along.
    void refuse(long comment, String why) {
        insert(comment, "", true, why);
    }

    /// The comment comes along otherwise than it is in the file.
    void change(long comment, String why) {
        insert(comment, "", false, why);
    }

    private void insert(long comment, String what, boolean refused, String why) {
        spool.run(
                INSERT,
                statement -> {
                    statement.setLong(1, comment);
                    statement.setString(2, what);
                    statement.setBoolean(3, refused);
                    statement.setString(4, why);
                });
    }
}
