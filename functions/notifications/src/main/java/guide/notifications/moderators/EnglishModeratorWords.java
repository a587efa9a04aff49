package guide.notifications.moderators;

import guide.comments.domain.ContributionKind;
import guide.comments.domain.HoldReason;

final class EnglishModeratorWords implements ModeratorWords {

    @Override
    public String subject(String site, String where) {
        return "[" + site + "] Waiting for a moderator: " + where;
    }

    @Override
    public String reportedSubject(String site, String where) {
        return "[" + site + "] Reported: " + where;
    }

    @Override
    public String reported(ContributionKind kind) {
        return "A reader has reported a " + name(kind) + ". It stays published until you decide.";
    }

    @Override
    public String reportReason(String reason) {
        return "Reported as " + reason;
    }

    @Override
    public String openReported() {
        return "Open what is reported";
    }

    @Override
    public String digestSubject(String site) {
        return "[" + site + "] What waits for a moderator";
    }

    @Override
    public String waits(ContributionKind kind, boolean isChange) {
        return (isChange ? "A changed " + name(kind) : "A new " + name(kind))
                + " waits for a moderator. Readers see it once it is published.";
    }

    @Override
    public String manyWait(int count, boolean isMore) {
        String many = isMore ? "More than " + count + " contributions wait" : wait(count);
        return many + " for a moderator. The oldest come first.";
    }

    private static String wait(int count) {
        return count == 1 ? "One contribution waits" : count + " contributions wait";
    }

    @Override
    public String by(ContributionKind kind, String name, String where) {
        return name + ", " + name(kind) + " on " + where;
    }

    private static String name(ContributionKind kind) {
        return switch (kind) {
            case COMMENT -> "comment";
            case SUGGESTION -> "suggestion";
            case EDIT -> "edit";
            case REVIEW_REQUEST -> "review request";
        };
    }

    @Override
    public String reason(HoldReason reason) {
        return reason.detail();
    }

    @Override
    public String open() {
        return "Open it at the desk";
    }

    @Override
    public String openQueue() {
        return "Open the queue";
    }

    @Override
    public String footer() {
        return "You get this mail because your address is among those of the moderators. How often"
                + " it comes is set at the desk, under Sites. Opening a link decides nothing.";
    }
}
