/// Answers as badges, for other people's pages.
@NullMarked
package guide.pages.badges;

import org.jspecify.annotations.NullMarked;
