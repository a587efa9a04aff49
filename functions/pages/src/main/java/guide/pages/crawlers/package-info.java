/// What crawlers and agents ask a site for before anything else.
@NullMarked
package guide.pages.crawlers;

import org.jspecify.annotations.NullMarked;
