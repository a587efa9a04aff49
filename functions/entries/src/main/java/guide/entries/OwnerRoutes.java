package guide.entries;

import guide.catalogue.check.CatalogueCheck;
import guide.catalogue.model.Catalogue;
import guide.catalogue.store.Attribution;
import guide.catalogue.store.ChangeSource;
import guide.catalogue.store.Entries;
import guide.catalogue.store.EntryChange;
import guide.catalogue.store.Revision;
import guide.lambda.http.Conditional;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.lambda.problem.ServiceUnavailableException;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
final class OwnerRoutes {

    private static final int MOST_TRIES = 40;
    private static final int LONGEST_PAUSE_MILLIS = 250;
    private static final int LONGEST_COMMENT = 200;

    private final GroupMembership owners;
    private final EntryStore store;
    private final Runnable written;
    private final InstantSource clock;

    /// @param written is run after each change
    OwnerRoutes(GroupMembership owners, EntryStore store, Runnable written, InstantSource clock) {
        this.owners = owners;
        this.store = store;
        this.written = written;
        this.clock = clock;
    }

    /// `PUT` of an entry.
    Response putEntry(Request request) {
        return answer(request, WholeEntryWrite::put);
    }

    /// `DELETE` of an entry.
    Response deleteEntry(Request request) {
        return answer(request, WholeEntryWrite::delete);
    }

    /// `PUT` of a fact.
    Response putFact(Request request) {
        return answer(
                request,
                each -> FactWrite.put(each, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    /// `DELETE` of a fact.
    Response deleteFact(Request request) {
        return answer(request, FactWrite::delete);
    }

    private Response answer(Request request, Function<Request, EntryWrite> parse) {
        owners.require(request);
        request.query().allowOnly("comment");
        Conditional.requireCondition(request);
        Attribution attribution =
                new Attribution(
                        ChangeSource.PEOPLE,
                        owners.name(request),
                        comment(request),
                        clock.instant());
        EntryWrite edit = parse.apply(request);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Response> made = made(request, edit, attribution);
            if (made.isPresent()) {
                return made.get();
            }
            pause();
        }
        throw new ServiceUnavailableException(
                new IllegalStateException("too many changes at once"));
    }

    /// A change that is there already is answered as made, so that a retry finds what its first try
    /// has done.
    ///
    /// @return empty when another change came between reading and writing
    private Optional<Response> made(Request request, EntryWrite edit, Attribution attribution) {
        Entries now = store.entries();
        EntryChange change = edit.change(now, attribution.at());
        Revision next = Revision.of(now.revision() + 1, attribution, change);
        if (!next.saysSomething()) {
            return Optional.of(rendered(next.unwritten(), change, edit.present(now.catalogue())));
        }
        Conditional.requireSame(request, edit.present(now.catalogue()));
        Catalogue after = now.with(change).catalogue();
        refuse(now.catalogue(), after, change);
        if (!store.write(now.revision(), attribution, change)) {
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
        throw new ProblemException(
                new Problem.InvalidRequest(
                        faults.stream()
                                .map(fault -> FieldError.inBody("", rule + fault))
                                .toList()));
    }

    private static String comment(Request request) {
        String comment = request.query().one("comment").orElse("").strip();
        boolean plain = comment.chars().noneMatch(Character::isISOControl);
        if (comment.length() > LONGEST_COMMENT || !plain) {
            throw ProblemException.of(
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
            throw new ServiceUnavailableException(e);
        }
    }
}
