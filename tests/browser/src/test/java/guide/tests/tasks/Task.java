package guide.tests.tasks;

/// What readers and moderators do most, each beginning where its system shows what it is about.
enum Task {
    POST("Post a first comment under a name"),
    REPLY("Reply to a comment, by somebody who has written before"),
    CHANGE("Change one's own comment"),
    DELETE("Delete one's own comment"),
    VOTE("Vote for a comment"),
    SORT("Read the newest first, or the oldest where these come first already"),
    COPY("Copy the address of a comment"),
    MAIL("Comment, and be told of replies by mail, by somebody who has written before"),
    REPORT("Report spam to the moderators"),
    APPROVE("Moderator: publish what waits"),
    REMOVE("Moderator: take away a published comment"),
    FIND("Moderator: find a published comment by its words"),
    BLOCK("Moderator: block an author"),
    CLOSE("Moderator: close a thread"),
    PIN("Moderator: pin a comment");

    private final String title;

    Task(String title) {
        this.title = title;
    }

    boolean isOfModerators() {
        return compareTo(APPROVE) >= 0;
    }

    String title() {
        return title;
    }
}
