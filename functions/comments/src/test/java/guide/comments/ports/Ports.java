package guide.comments.ports;

/// All ports over one storage.
public record Ports(
        Posts posts,
        Threads threads,
        VoteBook votes,
        AuthorContributions authors,
        Moderation moderation,
        ModerationRecords records,
        WantedLibraries libraries,
        AuthorTraces traces) {}
