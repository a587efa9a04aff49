package guide.tests;

import guide.tests.walks.crawl.Crawl;

/// The guide's own site, walked through once for all tests about its pages.
final class CrawledSite {

    static final Crawl CRAWL = Crawl.of(Service.RUNNING.address().resolve("/"));

    private CrawledSite() {}
}
