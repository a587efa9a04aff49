package guide.comments.lists;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.access.Moderators;
import guide.comments.domain.ThreadKey;
import guide.comments.listed.ListedThread;
import guide.comments.listed.ListedThreads;
import guide.comments.moderation.ChosenSites;
import guide.comments.ports.Page;
import guide.comments.ports.SiteRegistry;
import guide.comments.sites.SiteId;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// `GET /v1/moderation/threads`: the threads in which something is published, the one with the
/// newest contribution first.
public final class ThreadList {

    /// @param next the cursor of the page behind it; absent on the last one
    record ThreadListPage(
            List<ThreadListEntry> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    /// @param site whose page it is; absent for what hangs at an entry of the catalogue
    /// @param count how many are published there
    record ThreadListEntry(
            String key,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String site,
            long count,
            boolean open,
            NewestView newest) {

        static ThreadListEntry of(ListedThread thread) {
            return new ThreadListEntry(
                    thread.key().text(),
                    thread.key().site().map(SiteId::value).orElse(null),
                    thread.state().count(),
                    thread.state().open(),
                    NewestView.of(thread.newest()));
        }
    }

    private final Moderators moderators;
    private final ListedThreads threads;
    private final SiteRegistry registry;
    private final Cursors cursors;

    public ThreadList(
            Moderators moderators, ListedThreads threads, SiteRegistry registry, Cursors cursors) {
        this.moderators = moderators;
        this.threads = threads;
        this.registry = registry;
        this.cursors = cursors;
    }

    /// A page, of the sites that are asked for.
    public Response answer(Request request) {
        Moderators.Seat seat = moderators.require(request);
        Query query = request.query();
        query.allowOnly("site", "cursor", "limit");
        ChosenSites sites = ChosenSites.of(query, seat, registry);
        String scope = "threads\n" + sites.names();
        PageAsked asked = PageAsked.of(query, cursors, scope, ListedThreads.MOST_AT_ONCE);
        Optional<Predicate<ThreadKey>> isWanted = sites.ids().map(_ -> sites::have);
        Page<ListedThread> page = threads.page(isWanted, asked.before(), asked.limit());
        List<ThreadListEntry> items = page.items().stream().map(ThreadListEntry::of).toList();
        return Response.ok(new ThreadListPage(items, asked.next(cursors, page.next()))).notStored();
    }
}
