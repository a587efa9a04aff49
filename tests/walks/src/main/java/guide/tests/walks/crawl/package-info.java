/// A site walked through by its own links, as search engines and people do.
@NullMarked
package guide.tests.walks.crawl;

import org.jspecify.annotations.NullMarked;
