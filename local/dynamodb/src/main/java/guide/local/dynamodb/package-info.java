/// DynamoDB Local as a child process, and what `template.yaml` declares: tables, functions, routes.
@NullMarked
package guide.local.dynamodb;

import org.jspecify.annotations.NullMarked;
