package guide.migrate.exports;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;

import java.util.Optional;
import java.util.Set;

/// Lines that stand in no thread, and may yet be about one: requests for libraries, and the log.
final class OfNoThread {

    private OfNoThread() {}

    /// @param digests of the site's threads
    static boolean isOf(ExportLine line, Optional<SiteId> site, Set<String> digests) {
        return site.isEmpty()
                || switch (line.typeName()) {
                    case "request" -> line.thread().flatMap(ThreadKey::site).equals(site);
                    case "log" ->
                            isAbout(
                                    line.json().path("json").path("subject").asText(),
                                    site,
                                    digests);
                    default -> false;
                };
    }

    private static boolean isAbout(String subject, Optional<SiteId> site, Set<String> digests) {
        return ContributionId.parse(subject)
                        .map(ContributionId::thread)
                        .filter(digests::contains)
                        .isPresent()
                || (subject.startsWith("page:") && ThreadKey.stored(subject).site().equals(site));
    }
}
