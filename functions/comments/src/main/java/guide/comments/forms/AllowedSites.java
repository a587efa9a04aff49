package guide.comments.forms;

import java.util.List;
import java.util.Optional;

/// The origins of the sites that embed the guide, in `ALLOWED_ORIGINS`.
///
/// A local run adds `http://localhost:*` and its like: whoever tries the guide beside a site of
/// their own serves that on some other port of their machine. A deployment's parameter takes no
/// `*`.
record AllowedSites(List<String> origins) {

    private static final String ANY_PORT = ":*";

    boolean contain(String origin) {
        return origins.stream()
                .anyMatch(
                        each ->
                                each.equals(origin)
                                        || (each.endsWith(ANY_PORT)
                                                && isAtSomePort(
                                                        origin,
                                                        each.substring(0, each.length() - 1))));
    }

    /// Returns the site, if there is only one.
    Optional<String> only() {
        List<String> named = origins.stream().filter(each -> !each.endsWith(ANY_PORT)).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static boolean isAtSomePort(String origin, String host) {
        return origin.startsWith(host) && origin.substring(host.length()).matches("[0-9]{1,5}");
    }
}
