package guide.comments.sites;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All sites of a deployment, kept in the table and changed without a deploy.
///
/// @param version grows with each change; 0 while nobody has changed anything
/// @param sites with the default one among them
public record Sites(long version, List<SiteSettings> sites) {

    /// One site, which has every origin: what holds while nobody has set anything else.
    public static final Sites STANDARD = new Sites(0, List.of(SiteSettings.DEFAULT));

    private record Covering(SiteSettings site, OriginPattern pattern) {}

    public Sites {
        sites = List.copyOf(sites);
    }

    public Sites numbered(long newVersion) {
        return new Sites(newVersion, sites);
    }

    public boolean has(SiteId id) {
        return sites.stream().anyMatch(site -> site.id().equals(id.value()));
    }

    /// Which site a page belongs to: the one with the most exact origin that covers the page's. An
    /// origin that no site lists is the default site's, unless that one lists its own; then it is
    /// nobody's.
    public Optional<SiteId> of(WebOrigin page) {
        return sites.stream()
                .flatMap(site -> site.covering(page).map(at -> new Covering(site, at)).stream())
                .max(Comparator.comparingInt(each -> each.pattern().exactness()))
                .map(each -> new SiteId(each.site().id()))
                .or(() -> Optional.of(SiteId.DEFAULT).filter(_ -> defaultIsOpen()));
    }

    /// The settings of this site; empty for one that is not there any more.
    public Optional<SiteSettings> settings(SiteId id) {
        return sites.stream().filter(site -> site.id().equals(id.value())).findFirst();
    }

    private boolean defaultIsOpen() {
        return sites.stream()
                .filter(site -> site.id().equals(SiteId.DEFAULT.value()))
                .allMatch(site -> site.origins().isEmpty());
    }

    /// The sites that a member of these groups moderates.
    public Set<SiteId> moderatedBy(Set<String> groups) {
        return sites.stream()
                .filter(site -> isAmong(site.moderatorsGroup(), groups))
                .map(site -> new SiteId(site.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isAmong(@Nullable String group, Set<String> groups) {
        return group != null && groups.contains(group);
    }

    /// Only those of these ids.
    public Sites only(Set<SiteId> ids) {
        return new Sites(
                version,
                sites.stream().filter(site -> ids.contains(new SiteId(site.id()))).toList());
    }
}
