package guide.catalogue.picks;

import guide.catalogue.model.Catalogue;
import guide.catalogue.view.FrameworkItem;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A framework in a pick.
///
/// @param rank from 1, the same for frameworks that tie; absent if ruled out
/// @param reasons one for each need, in the needs' order
public record PickItem(
        @Nullable Integer rank,
        FrameworkItem framework,
        PickVerdict verdict,
        ScoreView score,
        List<ReasonView> reasons) {

    /// Returns the first `limit` items.
    ///
    /// @param ranked best first
    static List<PickItem> all(
            List<Candidate> ranked, int limit, Catalogue catalogue, LocalDate today) {
        List<PickItem> items = new ArrayList<>();
        int rank = 0;
        for (int place = 0; place < Math.min(limit, ranked.size()); place++) {
            Ranking ranking = ranked.get(place).ranking();
            boolean level = place > 0 && ranking.compareMerit(ranked.get(place - 1).ranking()) == 0;
            rank = level ? rank : place + 1;
            items.add(of(ranked.get(place), rank, catalogue, today));
        }
        return items;
    }

    private static PickItem of(
            Candidate candidate, int rank, Catalogue catalogue, LocalDate today) {
        return new PickItem(
                candidate.ranking().isRuledOut() ? null : rank,
                FrameworkItem.of(candidate.framework(), catalogue, today),
                candidate.ranking().fit(),
                ScoreView.of(candidate.ranking().score()),
                candidate.reasons().stream()
                        .map(reason -> ReasonView.of(candidate.framework(), reason, today))
                        .toList());
    }
}
