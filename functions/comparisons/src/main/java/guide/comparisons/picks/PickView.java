package guide.comparisons.picks;

import guide.catalogue.model.Catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// A pick as the contract shows it.
///
/// @param answer the pick in a sentence or two
/// @param most the points of a framework that has everything wanted
/// @param items the first `limit` of all `total`
/// @param on the day by which facts are stale or fresh
/// @param url gives these same bytes again
record PickView(
        String answer,
        List<NeedView> needs,
        BigDecimal most,
        List<PickItem> items,
        int total,
        ChangesView wouldChange,
        long revision,
        LocalDate on,
        String url) {

    static PickView of(Pick pick, int limit, Catalogue catalogue, LocalDate today) {
        return new PickView(
                PickWording.answer(pick),
                pick.needs().all().stream().map(NeedView::of).toList(),
                ScoreView.points(pick.most()),
                PickItem.all(pick.ranked(), limit, catalogue, today),
                pick.ranked().size(),
                ChangesView.of(pick.wouldChange(), today),
                catalogue.revision(),
                today,
                PickAddress.replayed(pick.needs(), limit, catalogue.revision(), today));
    }
}
