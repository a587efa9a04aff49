package guide.tests.walks;

import guide.tests.walks.crawl.Crawl;

import java.net.URI;
import java.util.List;

/// The site, from its first page on by its own links. Changes nothing.
final class PagesWalk {

    private final WalkedGuide guide;

    PagesWalk(WalkedGuide guide) {
        this.guide = guide;
    }

    void take() {
        String address = guide.readers().address().toString();
        Crawl crawl = Crawl.of(URI.create(address.endsWith("/") ? address : address + "/"));
        guide.say("the site has its pages: " + crawl.pages().size(), crawl.pages().size() > 100);
        say("every link leads somewhere: " + crawl.all().size(), crawl.broken());
        say("and to a place that is there", crawl.brokenPlaces());
    }

    private void say(String what, List<String> wrong) {
        guide.say(what + (wrong.isEmpty() ? "" : " " + wrong), wrong.isEmpty());
    }
}
