package guide.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;

/// Builds the files that pages load: `BundleElements <esbuild> <sources> <target>`. The elements
/// come from `web` below the sources and go to `embed` below the target; the moderation desk comes
/// from `desk` and goes to `desk`; the script of the guide's own pages from `site` to `site`.
/// [WebFiles] lists what was made.
///
/// Files that scripts refer to by their hashed names (style sheet, parts loaded on demand,
/// languages) come first, then the scripts.
final class BundleElements {

    private final Path sources;
    private final Path target;
    private final Bundler bundler;
    private final Assets assets;

    private BundleElements(Path esbuild, Path sources, Path target) {
        this.sources = sources;
        this.target = target;
        bundler = new Bundler(esbuild, target.resolve("embed-work"));
        assets = new Assets(target.resolve("embed"));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path esbuild = Path.of(arguments[0]);
        Path target = Path.of(arguments[2]);
        // Unpacking a jar loses the execute permission.
        if (!Files.isExecutable(esbuild) && !esbuild.toFile().setExecutable(true)) {
            throw new IllegalStateException(esbuild + " cannot be made executable");
        }
        clear(target.resolve("embed"));
        clear(target.resolve("desk"));
        new BundleElements(esbuild, Path.of(arguments[1]), target).make();
    }

    private void make() throws IOException, InterruptedException {
        bundler.bundle(List.of(sources.resolve("web/guide.css")));
        Asset style = made("guide.css");
        bundler.bundleShort(files("web/parts"));
        String signIn = part("SIGN_IN");
        bundler.bundleShort(
                List.of(sources.resolve("web/writing/write.js")),
                part("PROOF"),
                part("EDIT"),
                part("REPORT"),
                signIn,
                part("SUBSCRIBE"));
        List<Path> modules = files("web/elements");
        bundler.bundleShort(
                modules,
                "--define:STYLE=" + reference(style),
                part("QUOTE"),
                signIn,
                part("WRITE"),
                "--define:LANGUAGES=" + reference(languages()));
        for (Path module : modules) {
            made(module.getFileName().toString());
        }
        assets.writeManifest();
        bundler.bundle(List.of(sources.resolve("site/site.js")));
        copySiteScript();
        new DeskFolder(sources, bundler, target.resolve("desk")).make();
        WebFiles.list(target, "desk", "embed");
        clear(bundler.work());
    }

    /// The pages' own script goes beside their style sheet, which PagesFunction has.
    private void copySiteScript() throws IOException {
        Files.createDirectories(target.resolve("site"));
        Files.copy(
                bundler.work().resolve("site.js"),
                target.resolve("site/site.js"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Asset made(String name) throws IOException {
        return add(bundler.work().resolve(name));
    }

    private Asset add(Path file) throws IOException {
        Asset asset = new Asset(file.getFileName().toString(), Files.readString(file));
        assets.add(asset);
        return asset;
    }

    /// Returns the list of the files by language, which is a file itself: the scripts of those who
    /// read English, which is part of them, do not grow with each language.
    private Asset languages() throws IOException {
        StringJoiner languages = new StringJoiner(",", "{", "}");
        for (Path file : files("web/strings")) {
            String language = file.getFileName().toString().replace(".json", "");
            if (!language.equals("en")) {
                languages.add('"' + language + "\":" + reference(add(file)));
            }
        }
        Asset list = new Asset("languages.json", languages.toString());
        assets.add(list);
        return list;
    }

    /// Returns the option that gives scripts the name of a part, which was bundled before.
    private String part(String constant) throws IOException {
        Asset asset = made(constant.toLowerCase(Locale.ROOT).replace('_', '-') + ".js");
        return "--define:%s=\"%s\"".formatted(constant, asset.file());
    }

    /// Returns name and integrity of a file that a script loads, as an array.
    private static String reference(Asset asset) {
        return "[\"%s\",\"%s\"]".formatted(asset.file(), asset.integrity(256));
    }

    private List<Path> files(String folder) {
        try (Stream<Path> found = Files.list(sources.resolve(folder))) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Files left by an earlier build would be served too.
    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
