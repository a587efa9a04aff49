/// Finds texts by their words, in memory. Plain Java: it knows neither the catalogue nor a request.
@NullMarked
package guide.summaries.search;

import org.jspecify.annotations.NullMarked;
