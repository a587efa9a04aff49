/// What CloudFront does before the API of a deployment, on this machine: a cache with the key and
/// the lifetimes of the template's front.
@NullMarked
package guide.local.front;

import org.jspecify.annotations.NullMarked;
