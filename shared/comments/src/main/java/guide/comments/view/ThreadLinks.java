package guide.comments.view;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.sites.OriginPattern;
import guide.comments.sites.SiteId;
import guide.comments.sites.Sites;
import guide.comments.threads.ThreadAddress;
import guide.lambda.address.PublicAddress;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Where people read a thread: on its page, where the site says at which origin that is; and
/// otherwise on the guide's own page of it.
///
/// @param allowed the origins that may embed the guide; the only one of them is the default site's,
///   unless that lists its own
public record ThreadLinks(Supplier<Sites> sites, List<String> allowed) {

    public ThreadLinks {
        allowed = List.copyOf(allowed);
    }

    /// Those of a deployment.
    ///
    /// @param allowedOrigins separated by commas, as the environment has them
    public static ThreadLinks of(Supplier<Sites> sites, String allowedOrigins) {
        return new ThreadLinks(
                sites,
                Arrays.stream(allowedOrigins.split(",", -1))
                        .filter(each -> !each.isEmpty() && !each.contains("*"))
                        .toList());
    }

    public String to(ThreadKey thread) {
        return page(thread).orElseGet(() -> PublicAddress.absolute(ThreadAddress.of(thread)));
    }

    public String to(ThreadKey thread, ContributionId id) {
        return to(thread) + "#c-" + id.text();
    }

    /// The page of a site to which the thread belongs; empty where no origin of it is known, and
    /// for what hangs at an entry of the catalogue.
    public Optional<String> page(ThreadKey thread) {
        return thread instanceof ThreadKey.OfPage(SiteId site, String path)
                ? origin(site).map(origin -> origin + path)
                : Optional.empty();
    }

    private Optional<String> origin(SiteId site) {
        Optional<String> listed =
                sites.get().sites().stream()
                        .filter(each -> each.id().equals(site.value()))
                        .flatMap(each -> each.origins().stream())
                        .flatMap(each -> OriginPattern.parse(each).stream())
                        .filter(pattern -> !pattern.below())
                        .map(pattern -> pattern.origin().text())
                        .findFirst();
        return listed.or(
                () ->
                        Stream.of(allowed)
                                .filter(all -> all.size() == 1 && site.equals(SiteId.DEFAULT))
                                .map(List::getFirst)
                                .findFirst());
    }
}
