/// The local run, and in it a stand-in for API Gateway's HTTP API with the functions and tables of
/// `template.yaml`.
@NullMarked
package guide.local.gateway;

import org.jspecify.annotations.NullMarked;
