/// Walks through a guide that runs somewhere, as its users take them: over HTTP, with the tokens of
/// whatever issuer it trusts. The suite takes them over `make run`, `bin/test-stack` over a stack.
@NullMarked
package guide.tests.walks;

import org.jspecify.annotations.NullMarked;
