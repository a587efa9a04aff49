package guide.pages.crawlers;

import guide.lambda.address.PublicAddress;

/// `robots.txt` (RFC 9309): crawlers read the pages and the contract, and leave alone what is JSON,
/// what only moderators use, and addresses of which there are endless ones.
///
/// Crawlers look for it only at the root of a domain; below a base path it has no effect.
final class RobotsFile {

    private RobotsFile() {}

    static String text() {
        return String.join(
                "\n",
                "User-agent: *",
                rule("Disallow", "/desk"),
                rule("Disallow", "/v1/"),
                rule("Allow", "/v1/docs"),
                rule("Allow", "/v1/feeds/"),
                rule("Allow", "/v1/openapi.json"),
                rule("Disallow", "/compare/?"),
                rule("Disallow", "/embed/?"),
                rule("Disallow", "/pick/?"),
                rule("Disallow", "/plots/*?"),
                rule("Disallow", "/search/?"),
                "",
                "Sitemap: " + PublicAddress.absolute("/sitemap.xml"),
                "");
    }

    private static String rule(String name, String path) {
        return name + ": " + PublicAddress.link(path);
    }
}
