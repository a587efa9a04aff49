package guide.pages.badges;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.html.FactText;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;

/// A framework's answer to one question, in a few words.
///
/// @param color six hexadecimal digits; white text on it has a contrast of at least 4.5
public record Badge(String framework, String label, String message, String color)
        implements HtmlContent, JsonDocument {

    static final int CACHED_SECONDS = 3_600;

    private static final String VALUE = "0b5cad";

    static Badge of(Framework framework, Trait trait, LocalDate today) {
        FactView fact = FactView.of(framework, framework.fact(trait.id()), trait, today);
        Support support = fact.support();
        String answer =
                support == null
                        ? FactText.value(fact, trait)
                        : FactText.word(support).toLowerCase(Locale.ROOT);
        return new Badge(
                framework.name(),
                trait.title(),
                BadgeText.cut(answer) + (fact.stale() ? ", may be outdated" : ""),
                support == null ? VALUE : color(support));
    }

    private static String color(Support support) {
        return switch (support) {
            case YES -> "17692f";
            case PARTIAL -> "7a5200";
            case NO -> "a3241b";
            case UNKNOWN -> "565d66";
        };
    }

    String title() {
        return framework + ", " + label + ": " + message;
    }

    BadgeText left() {
        return new BadgeText(label);
    }

    BadgeText right() {
        return new BadgeText(message);
    }

    int width() {
        return left().box() + right().box();
    }

    /// The picture, as an SVG document.
    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteBadgeGenerated.render(output, null, this);
    }

    /// The answer of an endpoint badge.
    @Override
    public void writeTo(JsonWriter out) throws IOException {
        out.object()
                .member("schemaVersion", 1)
                .member("label", label)
                .member("message", message)
                .member("color", color)
                .member("cacheSeconds", CACHED_SECONDS)
                .end();
    }
}
