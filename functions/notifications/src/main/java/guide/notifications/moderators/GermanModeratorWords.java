package guide.notifications.moderators;

import guide.comments.domain.ContributionKind;
import guide.comments.domain.HoldReason;

final class GermanModeratorWords implements ModeratorWords {

    @Override
    public String subject(String site, String where) {
        return "[" + site + "] Wartet auf Freigabe: " + where;
    }

    @Override
    public String reportedSubject(String site, String where) {
        return "[" + site + "] Gemeldet: " + where;
    }

    @Override
    public String reported(ContributionKind kind) {
        return "Jemand hat einen Beitrag gemeldet ("
                + name(kind)
                + "). Er bleibt veröffentlicht, bis Sie entscheiden.";
    }

    @Override
    public String reportReason(String reason) {
        return "Gemeldet als " + reason;
    }

    @Override
    public String openReported() {
        return "Gemeldete Beiträge öffnen";
    }

    @Override
    public String digestSubject(String site) {
        return "[" + site + "] Was auf Freigabe wartet";
    }

    @Override
    public String waits(ContributionKind kind, boolean isChange) {
        String what = isChange ? "Eine Änderung (" + name(kind) + ")" : "Neu: " + name(kind);
        return what + " wartet auf Freigabe. Erst dann ist es für andere zu lesen.";
    }

    @Override
    public String manyWait(int count, boolean isMore) {
        String many = isMore ? "Mehr als " + count + " Beiträge warten" : wait(count);
        return many + " auf Freigabe, die ältesten zuerst.";
    }

    private static String wait(int count) {
        return count == 1 ? "Ein Beitrag wartet" : count + " Beiträge warten";
    }

    @Override
    public String by(ContributionKind kind, String name, String where) {
        return name + ", " + name(kind) + " auf " + where;
    }

    private static String name(ContributionKind kind) {
        return switch (kind) {
            case COMMENT -> "Kommentar";
            case SUGGESTION -> "Vorschlag";
            case EDIT -> "Korrektur";
            case REVIEW_REQUEST -> "Wunsch nach einer Besprechung";
        };
    }

    /// The guide's own reasons. One of a moderator's rules is known by its name.
    @Override
    public String reason(HoldReason reason) {
        return switch (reason.rule()) {
            case "trust" -> "Von diesem Absender wurde noch nichts oder zu wenig freigegeben.";
            case "honeypot" -> "Das verborgene Feld wurde ausgefüllt.";
            case "too-fast" -> "Zu schnell geschrieben.";
            case "proof-of-work" -> "Der Rechennachweis fehlt oder gilt nicht.";
            case "rate" -> "Zu viele Beiträge in kurzer Zeit.";
            case "duplicate" -> "Derselbe Text wurde schon gesendet.";
            case "edit" -> "Ändert den Katalog.";
            case "review-request" -> "Wünscht eine Besprechung.";
            case "settings" -> "Die Regeln waren nicht zu lesen.";
            case "moderator" -> "Von der Moderation zurückgeholt.";
            case "reports" -> "Von Lesern gemeldet.";
            case "blocked" -> "Gesperrt.";
            case "reserved-name" -> "Der Name ist der Moderation vorbehalten.";
            default -> "Regel: " + reason.rule() + ".";
        };
    }

    @Override
    public String open() {
        return "In der Moderation öffnen";
    }

    @Override
    public String openQueue() {
        return "Alles Wartende öffnen";
    }

    @Override
    public String footer() {
        return "Diese E-Mail kommt, weil deine Adresse unter denen der Moderation steht. Wie oft,"
                + " steht in der Moderation unter „Sites“. Einen Link zu öffnen entscheidet nichts.";
    }
}
