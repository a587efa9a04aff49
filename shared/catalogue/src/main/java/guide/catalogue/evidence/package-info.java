/// Where a browser shows what a fact or a verdict rests on.
@NullMarked
package guide.catalogue.evidence;

import org.jspecify.annotations.NullMarked;
