package guide.catalogue.json;

import static guide.catalogue.json.SeenValues.isList;
import static guide.catalogue.json.SeenValues.present;

import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Status;
import guide.catalogue.model.TraitId;
import guide.lambda.json.JsonReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads frameworks.
final class FrameworkTokens {

    private final SeenValues seen;
    private final FactTokens facts;
    private final EnumTokens<Status> statuses = new EnumTokens<>(Status.values());

    FrameworkTokens(SeenValues seen, FactTokens facts) {
        this.seen = seen;
        this.facts = facts;
    }

    Framework framework(JsonReader json) throws IOException {
        Draft draft = new Draft();
        json.object();
        while (json.nextMember()) {
            draft.read(json);
        }
        return draft.framework();
    }

    /// What has been read of a framework so far.
    private final class Draft {
        private @Nullable Slug slug;
        private @Nullable String name;
        private @Nullable String tagline;
        private Framework.@Nullable Summary summary;
        private @Nullable Status status;
        private List<String> tags = List.of();
        private List<Framework.Link> links = List.of();
        private Framework.@Nullable Distribution distribution;
        private Framework.@Nullable Latest latest;
        private List<Framework.Fit> suits = List.of();
        private List<Framework.Fit> doesNotSuit = List.of();
        private List<Fact> read = List.of();
        private @Nullable Instant updatedAt;

        void read(JsonReader json) throws IOException {
            switch (json.name()) {
                case "slug" -> slug = seen.slug(json);
                case "name" -> name = json.text();
                case "tagline" -> tagline = json.text();
                case "summary" -> summary = summary(json);
                case "status" -> status = statuses.read(json);
                case "tags" -> tags = seen.texts(json);
                case "links" -> links = links(json);
                case "package" -> distribution = distribution(json);
                case "latest" -> latest = json.isNull() ? null : latest(json);
                case "suits" -> suits = fits(json);
                case "doesNotSuit" -> doesNotSuit = fits(json);
                case "facts" -> read = facts.facts(json);
                case "updatedAt" -> updatedAt = Instant.parse(json.text());
                default -> json.skip();
            }
        }

        Framework framework() {
            return new Framework(
                    present(slug, "framework.slug"),
                    present(name, "framework.name"),
                    present(tagline, "framework.tagline"),
                    present(summary, "framework.summary"),
                    present(status, "framework.status"),
                    tags,
                    links,
                    present(distribution, "framework.package"),
                    latest,
                    suits,
                    doesNotSuit,
                    read,
                    present(updatedAt, "framework.updatedAt"));
        }
    }

    /// As [SummaryReader] reads it.
    private static Framework.Summary summary(JsonReader json) throws IOException {
        if (json.isText()) {
            return new Framework.Summary(json.text(), "");
        }
        String markdown = "";
        String html = "";
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "markdown" -> markdown = json.text();
                case "html" -> html = json.isNull() ? "" : json.text();
                default -> json.skip();
            }
        }
        return new Framework.Summary(markdown, html);
    }

    private List<Framework.Link> links(JsonReader json) throws IOException {
        List<Framework.Link> all = new ArrayList<>();
        if (isList(json)) {
            while (json.nextItem()) {
                all.add(link(json));
            }
        }
        return all;
    }

    private Framework.Link link(JsonReader json) throws IOException {
        String rel = null;
        String url = null;
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "rel" -> rel = seen.text(json);
                case "url" -> url = json.text();
                default -> json.skip();
            }
        }
        return new Framework.Link(present(rel, "link.rel"), present(url, "link.url"));
    }

    private Framework.Distribution distribution(JsonReader json) throws IOException {
        String ecosystem = null;
        String name = null;
        String purl = null;
        String files = null;
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "ecosystem" -> ecosystem = seen.text(json);
                case "name" -> name = json.text();
                case "purl" -> purl = json.text();
                case "files" -> files = json.textOrNull();
                default -> json.skip();
            }
        }
        return new Framework.Distribution(
                present(ecosystem, "package.ecosystem"),
                present(name, "package.name"),
                present(purl, "package.purl"),
                files);
    }

    private Framework.Latest latest(JsonReader json) throws IOException {
        String version = null;
        LocalDate releasedOn = null;
        LocalDate checkedOn = null;
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "version" -> version = seen.text(json);
                case "releasedOn" -> releasedOn = seen.dayOrNull(json);
                case "checkedOn" -> checkedOn = seen.dayOrNull(json);
                default -> json.skip();
            }
        }
        return new Framework.Latest(present(version, "latest.version"), releasedOn, checkedOn);
    }

    private List<Framework.Fit> fits(JsonReader json) throws IOException {
        List<Framework.Fit> all = new ArrayList<>();
        if (isList(json)) {
            while (json.nextItem()) {
                all.add(fit(json));
            }
        }
        return all;
    }

    private Framework.Fit fit(JsonReader json) throws IOException {
        String text = null;
        List<TraitId> because = List.of();
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "text" -> text = json.text();
                case "because" -> because = seen.traits(json);
                default -> json.skip();
            }
        }
        return new Framework.Fit(present(text, "fit.text"), because);
    }
}
