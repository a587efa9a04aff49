/// What was run to answer the catalogue's questions: what was found, and the programs.
@NullMarked
package guide.pages.runs;

import org.jspecify.annotations.NullMarked;
