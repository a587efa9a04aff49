/// Issuers of the shapes that Cognito, Auth0, Keycloak, Entra ID and Okta have, for tests.
@NullMarked
package guide.tests.issuers;

import org.jspecify.annotations.NullMarked;
