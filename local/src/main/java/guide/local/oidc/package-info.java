/// An OpenID issuer for development.
@NullMarked
package guide.local.oidc;

import org.jspecify.annotations.NullMarked;
