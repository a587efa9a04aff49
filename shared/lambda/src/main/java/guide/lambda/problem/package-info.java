/// What can be answered instead of what was asked: one sealed family of problems, and how a parse
/// step ends with one.
@NullMarked
package guide.lambda.problem;

import org.jspecify.annotations.NullMarked;
