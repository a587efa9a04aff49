/// The guide's own site: pages for people, made on the server from the catalogue, which need no
/// script.
@NullMarked
package guide.pages.site;

import org.jspecify.annotations.NullMarked;
