package guide.pages.layout;

import static java.util.stream.Collectors.joining;

import guide.lambda.address.PublicAddress;
import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.pages.files.FileType;
import guide.pages.files.PackedFile;
import guide.pages.files.WebFolder;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `GET /assets/{file}`: what the pages load. Each name has a part of the content's hash, so that
/// browsers keep the file for ever.
public final class SiteAssets {

    private static final String PATH = "/assets/";
    private static final String ICON = "icon.svg";

    /// Shown beside links to the site, 1200 by 630 pixels.
    private static final String CARD = "card.png";

    private static final String SCRIPT = "site.js";
    private static final String STYLE_SHEET = "site.css";

    /// The parts of the one style sheet, in their order: the layout first, then each part of the
    /// site.
    private static final List<String> STYLES =
            List.of(
                    STYLE_SHEET,
                    "search.css",
                    "lists.css",
                    "evidence.css",
                    "comparison.css",
                    "pick.css",
                    "plots.css",
                    "discussion.css",
                    "framework.css");

    private final Map<String, String> hashed = new LinkedHashMap<>();
    private final WebFolder files;

    SiteAssets() {
        Map<String, PackedFile> packed = new TreeMap<>();
        add(packed, ICON, text(ICON));
        add(packed, SCRIPT, text(SCRIPT));
        add(packed, STYLE_SHEET, STYLES.stream().map(SiteAssets::text).collect(joining()));
        byte[] card = PackedFile.bytes("/site/" + CARD);
        String name = PackedFile.hashedName(CARD, Base64.getEncoder().encodeToString(card));
        hashed.put(CARD, name);
        packed.put(name, PackedFile.picture(card));
        files = new WebFolder(packed);
    }

    private void add(Map<String, PackedFile> packed, String name, String text) {
        String known = PackedFile.hashedName(name, text);
        hashed.put(name, known);
        packed.put(known, PackedFile.kept(FileType.of(name).mediaType, text));
    }

    private static String text(String name) {
        return PackedFile.text("/site/" + name);
    }

    /// Where a file is, by the name that it has in the sources.
    String address(String name) {
        return PublicAddress.link(PATH + hashed.get(name));
    }

    public void addTo(Router router) {
        files.addTo(router, PATH, SiteAssets::forAnyPage);
    }

    /// The card is for pages of others.
    private static Response forAnyPage(Response file) {
        boolean isCard = FileType.PNG.mediaType.equals(file.headers().get("content-type"));
        return file.with("cross-origin-resource-policy", isCard ? "cross-origin" : "same-origin");
    }
}
