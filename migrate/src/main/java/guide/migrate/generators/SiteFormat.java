package guide.migrate.generators;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a folder of threads is made for.
enum SiteFormat {
    /// https://jekyllrb.com/docs/datafiles/
    JEKYLL("_data/comments", "_includes/guide-comments.html"),
    /// https://gohugo.io/content-management/data-sources/
    HUGO("data/comments", "layouts/partials/guide-comments.html"),
    /// https://www.11ty.dev/docs/data-global/
    ELEVENTY("_data/comments", "_includes/guide-comments.njk"),
    /// Whatever includes files.
    HTML("comments", "");

    private final String data;
    private final String template;

    SiteFormat(String data, String template) {
        this.data = data;
        this.template = template;
    }

    static Optional<SiteFormat> named(String name) {
        return Arrays.stream(values()).filter(each -> each.apiName().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(SiteFormat::apiName).collect(Collectors.joining(", "));
    }

    private String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private ThreadForm form() {
        return this == HTML ? new HtmlThread() : new JsonThread();
    }

    /// @param site the generator's folder, which gets the template too that shows a page's
    ///   comments, unless it has one
    ThreadSink into(Path site) throws IOException {
        Path threads = site.resolve(data);
        Files.createDirectories(Objects.requireNonNull(threads.getParent()));
        if (!template.isEmpty()) {
            addTemplate(site.resolve(template));
        }
        return new ThreadFolder(threads, form());
    }

    private void addTemplate(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        String resource = apiName() + "/" + file.getFileName();
        try (InputStream in = SiteFormat.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(in, resource), file);
        }
    }
}
