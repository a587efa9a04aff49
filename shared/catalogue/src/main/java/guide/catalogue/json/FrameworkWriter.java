package guide.catalogue.json;

import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.lambda.json.JsonWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// Writes a framework by tokens, as [CatalogueTypes] defines it, whole or in the parts that views
/// share.
public final class FrameworkWriter {

    private FrameworkWriter() {}

    /// Writes what [guide.lambda.json.Json#write] makes of the framework, so that both have the
    /// same digest.
    public static void write(JsonWriter out, Framework framework) throws IOException {
        out.object()
                .member("slug", framework.slug().value())
                .member("name", framework.name())
                .member("tagline", framework.tagline());
        writeSummary(out, framework.summary());
        out.member("status", framework.status()).texts("tags", framework.tags());
        writeLinks(out, framework.links());
        writePackage(out, framework.distribution());
        writeLatest(out, framework.latest());
        writeFits(out, "suits", framework.suits());
        writeFits(out, "doesNotSuit", framework.doesNotSuit());
        out.name("facts").array();
        for (Fact fact : framework.facts()) {
            FactWriter.write(out, fact);
        }
        out.end().member("updatedAt", framework.updatedAt()).end();
    }

    public static void writeSummary(JsonWriter out, Framework.Summary summary) throws IOException {
        out.name("summary")
                .object()
                .member("markdown", summary.markdown())
                .member("html", summary.html())
                .end();
    }

    public static void writeLinks(JsonWriter out, List<Framework.Link> links) throws IOException {
        out.name("links").array();
        for (Framework.Link link : links) {
            out.object().member("rel", link.rel()).member("url", link.url()).end();
        }
        out.end();
    }

    public static void writePackage(JsonWriter out, Framework.Distribution distribution)
            throws IOException {
        out.name("package")
                .object()
                .member("ecosystem", distribution.ecosystem())
                .member("name", distribution.name())
                .member("purl", distribution.purl())
                .optional("files", distribution.files())
                .end();
    }

    public static void writeLatest(JsonWriter out, Framework.@Nullable Latest latest)
            throws IOException {
        if (latest == null) {
            out.member("latest", (String) null);
            return;
        }
        out.name("latest").object().member("version", latest.version());
        FactWriter.writeDay(out, "releasedOn", latest.releasedOn());
        if (latest.checkedOn() != null) {
            FactWriter.writeDay(out, "checkedOn", latest.checkedOn());
        }
        out.end();
    }

    public static void writeFits(JsonWriter out, String name, List<Framework.Fit> fits)
            throws IOException {
        out.name(name).array();
        for (Framework.Fit fit : fits) {
            out.object().member("text", fit.text());
            FactWriter.writeIds(out, "because", fit.because());
            out.end();
        }
        out.end();
    }

    /// Writes an array of slugs.
    public static void writeSlugs(JsonWriter out, String name, List<Slug> slugs)
            throws IOException {
        out.name(name);
        writeSlugs(out, slugs);
    }

    public static void writeSlugs(JsonWriter out, List<Slug> slugs) throws IOException {
        out.array();
        for (Slug slug : slugs) {
            out.value(slug.value());
        }
        out.end();
    }
}
