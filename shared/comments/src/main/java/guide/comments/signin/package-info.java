/// Readers who sign in, where their site has turned that on: by a link in a mail, at the issuer, or
/// by a token that the site has signed (docs/adr/0087-readers-sign-in.md).
@NullMarked
package guide.comments.signin;

import org.jspecify.annotations.NullMarked;
