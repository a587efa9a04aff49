package guide.migrate.exports;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.comments.domain.ContributionId;

import java.util.List;
import java.util.Optional;

/// Every kind of line but the first and the last one (decision record 57).
///
/// Which key and attributes an item has is said in `docs/tables.md`, and for programs in
/// `api/comments-export.schema.json`.
final class LineTypes {

    static final String CONTRIBUTION = "contribution";
    static final String COPY = "copy";
    static final String THREAD = "thread";
    static final String IMPORTED = "imported";

    private static final String SHOWN =
            "parent authorId author url moderator:flag html content:json revision:number editedAt"
                    + " moderated:flag"
                    + " up:number down:number";

    private static final String QUEUED =
            SHOWN + " thread reasons:json change address network expiresAt:number";

    private static final LineType.Told NOTHING = _ -> {};

    /// Those about one contribution stand in this order.
    static final List<LineType> ALL =
            List.of(
                    type(
                            "settings",
                            Section.SETTINGS,
                            "settings",
                            "{name}",
                            "json:json version:number"),
                    thread(
                            THREAD,
                            "thread#{digest}",
                            "#",
                            "thread count:number version:number openedAt closedAt pinned:set movedTo movedFrom:json"),
                    contribution(false),
                    contribution(true),
                    copy(),
                    queued("held", "held#{group}", QUEUED, line -> told(line, StateTold.HELD)),
                    queued(
                            "discarded",
                            "discarded#{state}#{group}",
                            QUEUED + " before trust:number",
                            line -> told(line, StateTold.ITS_OWN)),
                    queued(
                            "asked",
                            "asked#{library}",
                            QUEUED,
                            line -> told(line, StateTold.ITS_OWN)),
                    thread(IMPORTED, "imported#{digest}", "{first}", "ids"),
                    thread(
                            "earlier",
                            "earlier#{id}",
                            "{revision}",
                            "markdown why expiresAt:number"),
                    thread("vote", "vote#{id}", "{voter}", "value:number"),
                    thread("voter", "voter#{voter}", "{id}", "value:number"),
                    thread("report-outcome", "report#{id}", "#", "outcome at expiresAt:number"),
                    thread(
                            "report",
                            "report#{id}",
                            "{reporter}",
                            "reason text at newAddress:flag expiresAt:number"),
                    thread("reporter", "reporter#{reporter}", "{id}", "expiresAt:number"),
                    queued(
                            "reported",
                            "reported",
                            "thread standing last addresses:number reason-spam:number"
                                    + " reason-abuse:number reason-illegal:number"
                                    + " reason-personal-data:number reason-off-topic:number"
                                    + " reason-other:number expiresAt:number",
                            line -> told(line, StateTold.ITS_OWN)),
                    thread(
                            "decision",
                            "decided#{id}",
                            "#",
                            "json:json authorId change:flag reported:flag site waited:number"
                                    + " expiresAt:number"),
                    thread("reason", "reason#{id}", "{entry}", "why expiresAt:number"),
                    thread("credit", "credited#{author}", "{id}", "name"),
                    type(
                            "request",
                            Section.OTHERS,
                            "requests#{status}",
                            "{library}",
                            "name language link votes:number contribution thread result"),
                    type("author", Section.OTHERS, "author#{author}", "#", "approved:number"),
                    type(
                            "block",
                            Section.OTHERS,
                            "blocks",
                            "{block}",
                            "id json:json expiresAt:number"),
                    type(
                            "blocked",
                            Section.OTHERS,
                            "blocked#{digest}",
                            "#",
                            "id json:json expiresAt:number"),
                    type(
                            "blocked-word",
                            Section.OTHERS,
                            "blocked-words",
                            "{block}",
                            "id json:json expiresAt:number"),
                    type("log", Section.OTHERS, "log", "{entry}", "json:json reasoned:flag"));

    /// What a line about a contribution says of its state, where its key does not.
    private enum StateTold {
        HELD,
        BY_TEXT,
        ITS_OWN
    }

    private LineTypes() {}

    /// The type of a line, by its name and, for what stands in a thread, its place there.
    static Optional<LineType> of(ObjectNode line) {
        String name = line.path(LineType.TYPE).asText();
        boolean later = line.path("place").asText().equals("later");
        return ALL.stream()
                .filter(type -> type.name().equals(name))
                .filter(
                        type ->
                                !(type.keyShape() instanceof PlaceInThread place)
                                        || place.later() == later)
                .findFirst();
    }

    private static LineType type(
            String name, Section section, String pk, String sk, String fields) {
        return LineType.of(name, section, KeyPattern.of(pk, sk), fields, NOTHING);
    }

    private static LineType thread(String name, String pk, String sk, String fields) {
        return type(name, Section.THREADS, pk, sk, fields);
    }

    private static LineType queued(String name, String pk, String fields, LineType.Told told) {
        return LineType.of(name, Section.THREADS, PlaceInQueue.of(pk), fields, told);
    }

    private static LineType contribution(boolean later) {
        return LineType.of(
                CONTRIBUTION,
                Section.THREADS,
                new PlaceInThread(later),
                SHOWN + " removedBy front:number more:number replies:number",
                line -> told(line, StateTold.BY_TEXT));
    }

    private static LineType copy() {
        return thread(
                COPY,
                "author#{author}",
                "{sortable}",
                "contribution thread name email url moderator:flag content:json markdown"
                        + " moderatorEdit:json fingerprint token state counted:flag expiresAt:number");
    }

    private static void told(ObjectNode line, StateTold state) {
        ContributionId id = ContributionId.parse(line.path("id").asText()).orElseThrow();
        switch (state) {
            case HELD -> line.put("state", "held");
            case BY_TEXT -> line.put("state", line.has("html") ? "published" : "tombstone");
            case ITS_OWN -> {}
        }
        line.put("kind", id.kind().apiName());
        line.put("createdAt", id.createdAt().toString());
        if (!id.isRoot()) {
            String parent = line.path("parent").asText();
            line.put("replyTo", (parent.isEmpty() ? id.rootId() : id.reply(parent)).text());
        }
    }
}
