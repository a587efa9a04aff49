/// The local run: an emulation of API Gateway's HTTP API with the functions and tables of
/// `template.yaml`.
@NullMarked
package guide.local.gateway;

import org.jspecify.annotations.NullMarked;
