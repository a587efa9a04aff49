/// Who somebody is without an account: keys, secrets and tokens, and the ids that follow from them.
@NullMarked
package guide.comments.identity;

import org.jspecify.annotations.NullMarked;
