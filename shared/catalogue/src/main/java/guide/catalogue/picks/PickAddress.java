package guide.catalogue.picks;

import guide.catalogue.needs.Need;
import guide.catalogue.needs.NeedKind;
import guide.catalogue.needs.Needs;
import guide.catalogue.view.AsOf;
import guide.lambda.address.PublicAddress;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Builds the canonical URL of a pick: its needs in canonical order.
public final class PickAddress {

    public static final String PATH = "/v1/picks";
    public static final String LIMIT = "limit";
    public static final String EXTENSIONS = "extensions";
    public static final int STANDARD_LIMIT = 20;

    private PickAddress() {}

    /// Returns the URL of the current pick.
    public static String of(Needs needs) {
        return address(needs(needs));
    }

    /// Returns the query of a pick, `?` included; empty without needs.
    public static String query(Needs needs) {
        String all = needs(needs).collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    /// Returns the URL of the pick at one revision on one day, which never changes.
    public static String replayed(Needs needs, int limit, long revision, LocalDate today) {
        Stream<String> size =
                limit == STANDARD_LIMIT ? Stream.of() : Stream.of(LIMIT + "=" + limit);
        return address(Stream.of(needs(needs), size, asOf(revision, today)).flatMap(each -> each));
    }

    /// Nothing before the first revision, which `asOf` cannot refer to.
    private static Stream<String> asOf(long revision, LocalDate today) {
        return revision == 0
                ? Stream.of()
                : Stream.of(AsOf.AS_OF + "=" + revision, AsOf.ON + "=" + today);
    }

    private static Stream<String> needs(Needs needs) {
        Stream<String> extensions =
                needs.extensions() ? Stream.of(EXTENSIONS + "=yes") : Stream.of();
        return Stream.concat(texts(needs), extensions);
    }

    private static Stream<String> texts(Needs needs) {
        return Stream.of(NeedKind.values())
                .flatMap(
                        kind ->
                                needs.of(kind).stream()
                                        .map(Need::text)
                                        .map(text -> kind.parameter() + "=" + encoded(text)));
    }

    private static String address(Stream<String> parameters) {
        List<String> all = parameters.toList();
        return PublicAddress.link(all.isEmpty() ? PATH : PATH + "?" + String.join("&", all));
    }

    /// Percent-encodes all characters but those that a query may contain unencoded (RFC 3986,
    /// section 3.4).
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%40", "@");
    }
}
