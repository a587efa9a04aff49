package guide.notifications.stream;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ThreadWrites;
import guide.lambda.markdown.PlainText;
import guide.notifications.events.ContributionPublished;
import guide.notifications.events.ContributionReplied;
import guide.notifications.events.GuideEvent;
import guide.notifications.events.ToldContribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands in threads, as events tell it. A thread's key never changes, so it is read once.
///
/// | for | calls |
/// |---|---|
/// | what is published | GetItem of the thread, the first time in a function |
/// | a reply | GetItem of its parent as well; two for one behind the third |
final class ToldContributions {

    private static final int MOST_KEPT = 1000;

    private final CommentsTable table;
    private final Map<String, ThreadKey> threads =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, ThreadKey> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    ToldContributions(CommentsTable table) {
        this.table = table;
    }

    /// Empty where the thread is gone: everything in it was erased since.
    List<GuideEvent> published(Contribution.Published published, boolean afterReview) {
        Optional<ThreadKey> thread = thread(published.id());
        if (thread.isEmpty()) {
            return List.of();
        }
        ToldContribution told = of(published, thread.get());
        List<GuideEvent> events = new ArrayList<>();
        events.add(ContributionPublished.of(published.createdAt(), told, afterReview));
        published
                .parent()
                .flatMap(table::standing)
                .flatMap(ContributionItems::shown)
                .map(parent -> of(parent, thread.get()))
                .ifPresent(
                        parent ->
                                events.add(
                                        ContributionReplied.of(
                                                published.createdAt(), told, parent)));
        return events;
    }

    static ToldContribution of(Contribution.Published published, ThreadKey thread) {
        return new ToldContribution(
                published.id(),
                thread.today(),
                published.parent(),
                published.authorId(),
                published.author().name(),
                published.author().isModerator(),
                published.content().shownText(PlainText.of(published.html())).strip());
    }

    /// The thread in which it stands or stood; empty where that is gone.
    Optional<ThreadKey> thread(ContributionId id) {
        ThreadKey known = threads.get(id.thread());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ThreadKey> read = new ThreadWrites(table).thread(id);
        read.ifPresent(thread -> threads.put(id.thread(), thread));
        return read;
    }
}
