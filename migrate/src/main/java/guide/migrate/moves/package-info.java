/// `make move-threads`: gives threads of pages another address, and leads from the old one to it
/// (decision record 58).
@NullMarked
package guide.migrate.moves;

import org.jspecify.annotations.NullMarked;
