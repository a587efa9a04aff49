/// An in-process stand-in for API Gateway's HTTP API, with the functions and tables of
/// `template.yaml`.
@NullMarked
package guide.local;

import org.jspecify.annotations.NullMarked;
