/// Blocks: an author, an address, an e-mail address or a word that moderators have held or refused
/// until a day.
@NullMarked
package guide.comments.blocks;

import org.jspecify.annotations.NullMarked;
