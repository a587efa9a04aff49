package guide.pages.changes;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.CatalogueTable.Revisions;
import guide.catalogue.store.RecentChanges;
import guide.catalogue.store.RecentChanges.EntryRevision;
import guide.catalogue.view.RequestedFramework;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;
import guide.pages.layout.Crumb;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// `GET /changes/`: what was added, changed and removed, with `framework` of that one alone. Each
/// page is one Query, and a BatchGetItem where readers' edits are among the changes.
public final class ChangePages {

    private static final String FRAMEWORK = "framework";
    private static final String BEFORE = "before";

    public static final List<String> PARAMETERS = List.of(FRAMEWORK, BEFORE);

    private static final int LIMIT = 30;

    /// As the list itself names a place: a revision of 12 digits, and an entry's key.
    private static final String POSITION = "[0-9]{12}#[ -~]{1,250}";

    private static final String REVISION = "[0-9]{1,12}";

    private final ChangeList changes;

    public ChangePages(ChangeList changes) {
        this.changes = changes;
    }

    public SitePage page(SiteRequest at) {
        Query query = at.request().query();
        Catalogue catalogue = at.catalogue();
        Optional<Framework> of = query.one(FRAMEWORK).map(slug -> framework(slug, catalogue));
        String before = query.one(BEFORE).orElse("");
        boolean isPlace = of.isPresent() ? before.matches(REVISION) : before.matches(POSITION);
        if (!before.isEmpty() && !isPlace) {
            throw invalid(BEFORE, "must come from the link to older changes");
        }
        return of.map(each -> ofOne(each, before, catalogue))
                .orElseGet(() -> ofAll(before, catalogue));
    }

    private SitePage ofAll(String before, Catalogue catalogue) {
        RecentChanges page = changes.page(before, LIMIT);
        return new SitePage(
                SiteLinks.changes(),
                "What changed",
                "What was added to the guide, changed and removed, newest first, and by whom.",
                List.of(),
                null,
                null,
                new ChangesContent(
                        days(page.items(), catalogue),
                        older(SiteLinks.changes() + "?", page.next()),
                        ChangesContent.ALL));
    }

    private SitePage ofOne(Framework framework, String before, Catalogue catalogue) {
        String address = SiteLinks.changes(framework.slug());
        String key = CatalogueKeys.of(framework.slug());
        Revisions page =
                changes.of(key, before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before), LIMIT);
        List<EntryRevision> items =
                page.items().stream().map(each -> new EntryRevision(key, each)).toList();
        String next = page.next().isPresent() ? String.valueOf(page.next().getAsLong()) : "";
        return new SitePage(
                address,
                "What changed: " + framework.name(),
                "What was added, changed and removed of what the guide says about "
                        + framework.name()
                        + ", newest first.",
                List.of(
                        Crumb.frameworks(),
                        new Crumb(framework.name(), SiteLinks.framework(framework.slug()))),
                null,
                null,
                new ChangesContent(
                        days(items, catalogue),
                        older(address + "&", next),
                        "frameworks/" + framework.slug()));
    }

    private static Framework framework(String slug, Catalogue catalogue) {
        if (!Slug.isSlug(slug)) {
            throw invalid(FRAMEWORK, Slug.RULE);
        }
        return RequestedFramework.in(catalogue, new Slug(slug));
    }

    private static SequencedMap<LocalDate, List<ListedChange>> days(
            List<EntryRevision> items, Catalogue catalogue) {
        return items.stream()
                .filter(each -> each.revision().hasEffect())
                .map(each -> ListedChange.of(each, catalogue))
                .collect(
                        Collectors.groupingBy(
                                ListedChange::day, LinkedHashMap::new, Collectors.toList()));
    }

    private static String older(String address, String position) {
        return position.isEmpty()
                ? ""
                : address + BEFORE + "=" + URLEncoder.encode(position, StandardCharsets.UTF_8);
    }

    private static ProblemException invalid(String parameter, String rule) {
        return ProblemException.of(FieldError.inParameter(parameter, rule));
    }
}
