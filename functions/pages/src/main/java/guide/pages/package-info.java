/// What browsers show: the guide's own pages, the contract page, the moderation desk, the elements.
@NullMarked
package guide.pages;

import org.jspecify.annotations.NullMarked;
