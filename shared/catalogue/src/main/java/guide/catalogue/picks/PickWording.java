package guide.catalogue.picks;

import guide.catalogue.model.Framework;
import guide.catalogue.needs.Need;
import guide.catalogue.picks.WouldChange.DecisiveNeed;
import guide.catalogue.picks.WouldChange.OpenFact;

import java.util.List;

/// Describes a pick in complete sentences.
public final class PickWording {

    private static final int MAX_NAMES = 3;

    private PickWording() {}

    public static String answer(Pick pick) {
        if (pick.needs().all().isEmpty()) {
            return "Add what you need to see a ranking.";
        }
        List<Candidate> ranked = pick.ranked();
        List<Candidate> firsts = Pick.firsts(ranked);
        if (firsts.isEmpty()) {
            return "None of the " + ranked.size() + " fits: each misses a must or has a must-not.";
        }
        return comesFirst(firsts.stream().map(Candidate::framework).toList())
                + score(pick)
                + doubt(firsts.getFirst().ranking())
                + ruledOut(ranked)
                + ".";
    }

    public static String why(OpenFact open) {
        boolean met = open.found() == NeedOutcome.MET;
        String others = met ? " and the other needs listed for it" : " or the others listed for it";
        return age(open.reason())
                + ": if "
                + open.framework().name()
                + (met ? " meets the " : " does not meet the ")
                + kind(open.reason().need())
                + " "
                + quoted(open.reason().need())
                + (open.alone() ? "" : others)
                + ", "
                + comesFirst(open.firsts())
                + ".";
    }

    public static String why(DecisiveNeed need) {
        return "If you drop " + quoted(need.need()) + ", " + comesFirst(need.firsts()) + ".";
    }

    private static String kind(Need need) {
        return switch (need.kind()) {
            case MUST -> "must";
            case WANT -> "want";
            case MUST_NOT -> "must-not";
        };
    }

    private static String quoted(Need need) {
        return "“" + NeedWording.of(need) + "”";
    }

    private static String age(PickReason reason) {
        return reason.stale()
                ? "Last checked on " + reason.fact().checkedOn() + " and possibly outdated"
                : "Not checked yet";
    }

    private static String doubt(Ranking best) {
        return switch (best.weakest()) {
            case MET, MISSED -> "";
            case PARTIAL -> ", although a must is only partially met";
            case UNKNOWN -> ", although a must has not been checked";
        };
    }

    private static String score(Pick pick) {
        if (pick.max() == 0) {
            return "";
        }
        Score score = pick.ranked().getFirst().ranking().score();
        String low = ScoreView.points(score.low()).toString();
        String points =
                score.low() == score.high() ? low : low + " to " + ScoreView.points(score.high());
        return " (" + points + " of " + ScoreView.points(pick.max()) + " points)";
    }

    private static String ruledOut(List<Candidate> ranked) {
        long out = ranked.stream().filter(each -> each.ranking().isRuledOut()).count();
        return out == 0
                ? ""
                : "; " + out + " of " + ranked.size() + (out == 1 ? " is" : " are") + " ruled out";
    }

    private static String comesFirst(List<Framework> firsts) {
        List<String> names = firsts.stream().map(Framework::name).toList();
        return switch (names.size()) {
            case 0 -> "none fits";
            case 1 -> names.getFirst() + " comes first";
            default -> joined(names) + " tie for first";
        };
    }

    private static String joined(List<String> names) {
        int shown = names.size() > MAX_NAMES ? MAX_NAMES : names.size() - 1;
        return String.join(", ", names.subList(0, shown))
                + " and "
                + (shown == names.size() - 1 ? names.getLast() : names.size() - shown + " more");
    }
}
