package guide.comparisons.picks;

import guide.catalogue.model.Framework;
import guide.comparisons.picks.WouldChange.DecisiveNeed;
import guide.comparisons.picks.WouldChange.OpenFact;

import java.util.List;

/// A pick in sentences that can be read aloud.
final class PickWording {

    private static final int MOST_NAMES = 3;

    private PickWording() {}

    static String answer(Pick pick) {
        if (pick.needs().all().isEmpty()) {
            return "No needs were given, so nothing is ranked. Say what you must have, what you want"
                    + " and what you must not have.";
        }
        List<Candidate> ranked = pick.ranked();
        List<Candidate> firsts = Pick.firsts(ranked);
        if (firsts.isEmpty()) {
            return "None of " + ranked.size() + " fits: each misses a must or has a must-not.";
        }
        long out = ranked.stream().filter(each -> each.ranking().isRuledOut()).count();
        return comesFirst(firsts.stream().map(Candidate::framework).toList())
                + doubt(firsts.getFirst().ranking())
                + score(pick)
                + "."
                + (out == 0 ? "" : " Of " + ranked.size() + ", " + out + " ruled out.");
    }

    static String why(OpenFact open) {
        return age(open.reason())
                + " if "
                + open.framework().name()
                + (open.found() == NeedOutcome.MET ? " meets " : " does not meet ")
                + asked(open.reason())
                + (open.alone() ? ", " : ", and so for its others listed here, ")
                + comesFirst(open.firsts())
                + ".";
    }

    static String why(DecisiveNeed need) {
        return "Without "
                + need.need().kind().parameter()
                + "="
                + need.need().text()
                + ", "
                + comesFirst(need.firsts())
                + ".";
    }

    private static String asked(PickReason reason) {
        return reason.need().kind().parameter() + "=" + reason.need().asked();
    }

    private static String age(PickReason reason) {
        return reason.stale()
                ? "Last checked on " + reason.fact().checkedOn() + ", which is long ago:"
                : "Nobody has checked:";
    }

    private static String doubt(Ranking best) {
        return switch (best.weakest()) {
            case MET, MISSED -> "";
            case PARTIAL -> ", though a must is met only in part";
            case UNKNOWN -> ", though nobody has checked a must";
        };
    }

    private static String score(Pick pick) {
        if (pick.most() == 0) {
            return "";
        }
        Score got = pick.ranked().getFirst().ranking().score();
        String low = ScoreView.points(got.low()).toString();
        String points = got.low() == got.high() ? low : low + " to " + ScoreView.points(got.high());
        return ", with " + points + " of " + ScoreView.points(pick.most()) + " points";
    }

    private static String comesFirst(List<Framework> firsts) {
        List<String> names = firsts.stream().map(Framework::name).toList();
        return switch (names.size()) {
            case 0 -> "none fits";
            case 1 -> names.getFirst() + " comes first";
            default -> together(names) + " come first, level with each other";
        };
    }

    private static String together(List<String> names) {
        int shown = names.size() > MOST_NAMES ? MOST_NAMES : names.size() - 1;
        return String.join(", ", names.subList(0, shown))
                + " and "
                + (shown == names.size() - 1 ? names.getLast() : names.size() - shown + " more");
    }
}
