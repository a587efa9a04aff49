/// How fast `make import` is, and in how little memory.
@NullMarked
package guide.bench.imports;

import org.jspecify.annotations.NullMarked;
