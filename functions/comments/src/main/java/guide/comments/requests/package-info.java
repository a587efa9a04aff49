/// Review requests: the libraries that readers want reviewed.
@NullMarked
package guide.comments.requests;

import org.jspecify.annotations.NullMarked;
