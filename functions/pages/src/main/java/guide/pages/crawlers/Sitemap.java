package guide.pages.crawlers;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Preset;
import guide.catalogue.model.Trait;
import guide.catalogue.needs.Needs;
import guide.lambda.address.PublicAddress;
import guide.pages.layout.SiteLinks;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A sitemap (<https://www.sitemaps.org/protocol.html>): every page of the site with the day on
/// which it last changed, and of the comparisons those of two frameworks.
final class Sitemap {

    /// The protocol allows 50 000; an answer of more than these could be longer than the 6 MB that
    /// Lambda passes on.
    static final int MOST = 25_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// @param address as a link, without the origin
    record MappedPage(String address, LocalDate changed) {}

    private final List<MappedPage> entries = new ArrayList<>();

    private Sitemap() {}

    /// @param pages as [CrawlerRoutes] has them
    static Sitemap of(Catalogue catalogue, List<String> pages) {
        Sitemap map = new Sitemap();
        LocalDate changed = day(catalogue.updatedAt());
        for (String page : pages) {
            map.add(PublicAddress.link(page), changed);
        }
        for (Framework each : catalogue.frameworks()) {
            map.add(SiteLinks.framework(each.slug()), day(each.updatedAt()));
            map.add(SiteLinks.runs(each.slug()), day(each.updatedAt()));
        }
        for (Trait each : catalogue.traits()) {
            map.add(SiteLinks.trait(each.id()), changed);
        }
        for (Claim each : catalogue.claims()) {
            map.add(SiteLinks.claim(each.id()), each.judgedOn());
        }
        for (Preset each : catalogue.presets()) {
            if (Needs.of(each, catalogue) instanceof Needs.NeedsResult.ParsedNeeds) {
                map.add(SiteLinks.pick(each), changed);
            }
        }
        map.addComparisons(catalogue.frameworks());
        return map;
    }

    private void addComparisons(List<Framework> frameworks) {
        for (int i = 0; i < frameworks.size() && entries.size() < MOST; i++) {
            Framework left = frameworks.get(i);
            for (Framework right : frameworks.subList(i + 1, frameworks.size())) {
                Instant changed =
                        left.updatedAt().isAfter(right.updatedAt())
                                ? left.updatedAt()
                                : right.updatedAt();
                add(SiteLinks.compare(List.of(left.slug(), right.slug())), day(changed));
            }
        }
    }

    private void add(String address, LocalDate changed) {
        if (entries.size() < MOST) {
            entries.add(new MappedPage(address, changed));
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    String text() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            write(out);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a sitemap that cannot be written", e);
        }
        return text.toString();
    }

    private void write(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartDocument("utf-8", "1.0");
        out.writeStartElement("urlset");
        out.writeDefaultNamespace(NAMESPACE);
        String origin = PublicAddress.current().origin();
        for (MappedPage entry : entries) {
            out.writeStartElement("url");
            element(out, "loc", origin + entry.address());
            element(out, "lastmod", entry.changed().toString());
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private static void element(XMLStreamWriter out, String name, String text)
            throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
