package guide.catalogue.picks;

import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.view.FactView;

import java.time.LocalDate;
import java.util.List;

/// What could change the top pick.
///
/// @param facts at most 20 of the open facts
/// @param more the number of additional ones
public record ChangesView(List<OpenFactView> facts, int more, List<DecisiveNeedView> needs) {

    private static final int MAX_FACTS = 20;

    public record OpenFactView(
            Slug framework,
            NeedView need,
            FactView fact,
            NeedOutcome found,
            boolean alone,
            List<Slug> firsts,
            String why) {}

    public record DecisiveNeedView(NeedView need, List<Slug> firsts, String why) {}

    static ChangesView of(WouldChange would, LocalDate today) {
        List<OpenFactView> facts =
                would.facts().stream().limit(MAX_FACTS).map(each -> fact(each, today)).toList();
        return new ChangesView(
                facts,
                would.facts().size() - facts.size(),
                would.needs().stream().map(ChangesView::need).toList());
    }

    private static OpenFactView fact(WouldChange.OpenFact open, LocalDate today) {
        return new OpenFactView(
                open.framework().slug(),
                NeedView.of(open.reason().need()),
                ReasonView.fact(open.framework(), open.reason(), today),
                open.found(),
                open.alone(),
                slugs(open.firsts()),
                PickWording.why(open));
    }

    private static DecisiveNeedView need(WouldChange.DecisiveNeed need) {
        return new DecisiveNeedView(
                NeedView.of(need.need()), slugs(need.firsts()), PickWording.why(need));
    }

    private static List<Slug> slugs(List<Framework> frameworks) {
        return frameworks.stream().map(Framework::slug).toList();
    }
}
