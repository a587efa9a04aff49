package guide.catalogue.picks;

import guide.catalogue.model.Catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// A pick in the representation of the contract.
///
/// @param answer the result in a sentence
/// @param extensions whether usual packages count as partial support
/// @param most the maximum score
/// @param items the first `limit` of all `total`
/// @param on the day that decides which facts are stale
/// @param url the URL that always returns this same document
public record PickView(
        String answer,
        List<NeedView> needs,
        boolean extensions,
        BigDecimal most,
        List<PickItem> items,
        int total,
        ChangesView wouldChange,
        long revision,
        LocalDate on,
        String url) {

    public static PickView of(Pick pick, int limit, Catalogue catalogue, LocalDate today) {
        return new PickView(
                PickWording.answer(pick),
                pick.needs().all().stream().map(NeedView::of).toList(),
                pick.needs().extensions(),
                ScoreView.points(pick.max()),
                PickItem.all(pick.ranked(), limit, catalogue, today),
                pick.ranked().size(),
                ChangesView.of(pick.wouldChange(), today),
                catalogue.revision(),
                today,
                PickAddress.replayed(pick.needs(), limit, catalogue.revision(), today));
    }
}
