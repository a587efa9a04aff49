package guide.pages;

import guide.comments.paging.RequestedPages;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.RequestStore;
import guide.comments.storage.settings.DynamoSites;
import guide.comments.storage.threads.ThreadReads;
import guide.comments.threads.ThreadNames;
import guide.comments.view.ThreadCursors;
import guide.comments.view.ThreadLinks;
import guide.lambda.dynamodb.Cursors;
import guide.pages.discussion.Discussions;
import guide.pages.discussion.ThreadPages;
import guide.pages.requests.RequestPages;
import guide.pages.requests.RequestSource;
import guide.pages.site.DeskPages;

import java.time.InstantSource;
import java.util.Map;

/// What the pages show of the comments table.
///
/// @param below what stands below pages
/// @param threads what stands on pages of its own. Anybody can name threads there of which nothing
///   is stored, and must not crowd out what stands below pages
record ReaderDesk(Discussions below, ThreadPages threads, RequestPages requests) {

    static ReaderDesk of(
            Map<String, String> environment, CommentsTable table, InstantSource clock) {
        Cursors cursors = Cursors.from(environment);
        ThreadReads reads = new ThreadReads(table);
        // A deployment that sends no mail has none.
        boolean offersMail = !environment.getOrDefault("MAIL_FROM", "").isEmpty();
        ThreadCursors signed = new ThreadCursors(cursors);
        DynamoSites sites = new DynamoSites(table, clock);
        ThreadPages threads =
                new ThreadPages(
                        new RequestedPages(cursors),
                        new ThreadNames(sites::current),
                        reads,
                        ThreadLinks.of(
                                sites::current, environment.getOrDefault("ALLOWED_ORIGINS", "")),
                        new Discussions(reads, signed, offersMail, clock));
        return new ReaderDesk(
                new Discussions(reads, signed, offersMail, clock),
                threads,
                new RequestPages(RequestSource.in(new RequestStore(table))));
    }

    DeskPages pages() {
        return new DeskPages(below::of, threads::page, requests);
    }

    /// Forgets what was read: after a restore from a snapshot.
    void clear() {
        below.clear();
        threads.discussions().clear();
    }
}
