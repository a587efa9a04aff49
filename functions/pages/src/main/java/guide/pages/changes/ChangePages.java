package guide.pages.changes;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.RecentChanges;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// `GET /changes/`: what was added, changed and removed. Each page is one Query, and a BatchGetItem
/// where readers' edits are among the changes.
public final class ChangePages {

    public static final List<String> PARAMETERS = List.of("before");

    private static final int LIMIT = 30;

    /// As the list itself names a place: a revision of 12 digits, and an entry's key.
    private static final String POSITION = "[0-9]{12}#[ -~]{1,250}";

    private final ChangeList changes;

    public ChangePages(ChangeList changes) {
        this.changes = changes;
    }

    public SitePage page(SiteRequest at) {
        String before = at.request().query().one("before").orElse("");
        if (!before.isEmpty() && !before.matches(POSITION)) {
            throw ProblemException.of(
                    FieldError.inParameter("before", "must come from the link to older changes"));
        }
        return new SitePage(
                SiteLinks.changes(),
                "What changed",
                "What was added to the guide, changed and removed, newest first, and by whom.",
                List.of(),
                null,
                null,
                content(changes.page(before, LIMIT), at.catalogue()));
    }

    private static ChangesContent content(RecentChanges page, Catalogue catalogue) {
        SequencedMap<LocalDate, List<ListedChange>> days =
                page.items().stream()
                        .filter(each -> each.revision().hasEffect())
                        .map(each -> ListedChange.of(each, catalogue))
                        .collect(
                                Collectors.groupingBy(
                                        ListedChange::day,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return new ChangesContent(days, older(page.next()));
    }

    private static String older(String position) {
        return position.isEmpty()
                ? ""
                : SiteLinks.changes()
                        + "?before="
                        + URLEncoder.encode(position, StandardCharsets.UTF_8);
    }
}
