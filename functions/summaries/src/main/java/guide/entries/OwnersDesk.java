package guide.entries;

import guide.catalogue.Catalogue;
import guide.check.CatalogueCheck;
import guide.http.Conditional;
import guide.http.Members;
import guide.http.Request;
import guide.http.Response;
import guide.problem.FieldError;
import guide.problem.Problem;
import guide.problem.Refusal;
import guide.problem.ServiceUnavailable;
import guide.snapshot.Credit;
import guide.snapshot.Entries;
import guide.snapshot.EntryChange;
import guide.snapshot.Origin;
import guide.snapshot.Revision;
import guide.snapshot.Today;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/// What owners change: parsed, compared with what they have read, checked as the files are, and
/// written as one revision.
///
/// Whoever is overtaken by another change starts again from what is there then: two owners at once
/// lose nothing, and one whose own entry was changed is answered 412.
final class OwnersDesk {

    private static final int MOST_TRIES = 40;
    private static final int LONGEST_PAUSE_MILLIS = 250;
    private static final int LONGEST_COMMENT = 200;

    private final Members owners;
    private final EntryStore store;
    private final Runnable written;
    private final InstantSource clock;

    /// @param written is run after each change
    OwnersDesk(Members owners, EntryStore store, Runnable written, InstantSource clock) {
        this.owners = owners;
        this.store = store;
        this.written = written;
        this.clock = clock;
    }

    /// `PUT` of an entry.
    Response putEntry(Request request) {
        return answer(request, EntryEdit::put);
    }

    /// `DELETE` of an entry.
    Response deleteEntry(Request request) {
        return answer(request, EntryEdit::delete);
    }

    /// `PUT` of a fact.
    Response putFact(Request request) {
        return answer(request, each -> FactEdit.put(each, Today.of(clock)));
    }

    /// `DELETE` of a fact.
    Response deleteFact(Request request) {
        return answer(request, FactEdit::delete);
    }

    private Response answer(Request request, Function<Request, Edit> parse) {
        owners.require(request);
        request.query().allowOnly("comment");
        Conditional.requireCondition(request);
        Credit credit =
                new Credit(Origin.PEOPLE, owners.name(request), comment(request), clock.instant());
        Edit edit = parse.apply(request);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Response> made = made(request, edit, credit);
            if (made.isPresent()) {
                return made.get();
            }
            pause();
        }
        throw new ServiceUnavailable(new IllegalStateException("too many changes at once"));
    }

    /// A change that is there already is answered as made, so that a retry finds what its first try
    /// has done.
    ///
    /// @return empty when another change came between reading and writing
    private Optional<Response> made(Request request, Edit edit, Credit credit) {
        Entries now = store.entries();
        EntryChange change = edit.change(now, credit.at());
        Revision next = Revision.of(now.revision() + 1, credit, change);
        if (!next.saysSomething()) {
            return Optional.of(rendered(next.unwritten(), change, edit.present(now.catalogue())));
        }
        Conditional.requireSame(request, edit.present(now.catalogue()));
        Catalogue after = now.with(change).catalogue();
        refuse(now.catalogue(), after, change);
        if (!store.write(now.revision(), credit, change)) {
            return Optional.empty();
        }
        written.run();
        return Optional.of(rendered(next, change, edit.present(after)));
    }

    /// Tagged as the next change may name it.
    private static Response rendered(Revision written, EntryChange change, List<Object> present) {
        Response response =
                Response.json(change.before().isEmpty() ? 201 : 200, written).notStored();
        return present.isEmpty() ? response : response.tagged(present.getFirst());
    }

    /// Only what the change itself breaks.
    private static void refuse(Catalogue before, Catalogue after, EntryChange change) {
        List<String> faults = new ArrayList<>(CatalogueCheck.faults(after));
        faults.removeAll(CatalogueCheck.faults(before));
        if (faults.isEmpty()) {
            return;
        }
        String rule = change.after().isPresent() ? "" : "is still needed: ";
        throw new Refusal(
                new Problem.InvalidRequest(
                        faults.stream()
                                .map(fault -> FieldError.inBody("", rule + fault))
                                .toList()));
    }

    private static String comment(Request request) {
        String comment = request.query().one("comment").orElse("").strip();
        boolean plain = comment.chars().noneMatch(Character::isISOControl);
        if (comment.length() > LONGEST_COMMENT || !plain) {
            throw Refusal.of(
                    FieldError.inParameter(
                            "comment",
                            "must be one line of at most " + LONGEST_COMMENT + " characters"));
        }
        return comment;
    }

    /// Not all at the same moment again.
    private static void pause() {
        try {
            Thread.sleep(
                    Duration.ofMillis(
                            ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailable(e);
        }
    }
}
