/// `make import`: brings in the comments of another system. [ImportRun] reads the file into a
/// [Spool], arranges it into threads, and writes what the table does not have.
@NullMarked
package guide.migrate.imports;

import org.jspecify.annotations.NullMarked;
