/// Readers sign in, where their site has turned that on.
@NullMarked
package guide.notifications.signin;

import org.jspecify.annotations.NullMarked;
