package guide.pages.layout;

import guide.lambda.address.PublicAddress;
import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.pages.files.FileType;
import guide.pages.files.PackedFile;
import guide.pages.files.WebFolder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `GET /assets/{file}`: what the pages load. Each name has a part of the content's hash, so that
/// browsers keep the file for ever.
public final class SiteAssets {

    private static final String PATH = "/assets/";
    private static final List<String> NAMES = List.of("site.css", "icon.svg");

    private final Map<String, String> hashed = new LinkedHashMap<>();
    private final WebFolder files;

    SiteAssets() {
        Map<String, PackedFile> packed = new TreeMap<>();
        for (String name : NAMES) {
            String text = PackedFile.text("/site/" + name);
            String known = PackedFile.hashedName(name, text);
            hashed.put(name, known);
            packed.put(known, PackedFile.kept(FileType.of(name).mediaType, text));
        }
        files = new WebFolder(packed);
    }

    /// Where a file is, by the name that it has in the sources.
    String address(String name) {
        return PublicAddress.link(PATH + hashed.get(name));
    }

    public void addTo(Router router) {
        files.addTo(router, PATH, SiteAssets::forAnyPage);
    }

    private static Response forAnyPage(Response file) {
        return file.with("cross-origin-resource-policy", "same-origin");
    }
}
