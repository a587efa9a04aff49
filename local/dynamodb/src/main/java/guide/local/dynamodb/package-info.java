/// DynamoDB Local as a child process, and the tables, functions and routes of `template.yaml`.
@NullMarked
package guide.local.dynamodb;

import org.jspecify.annotations.NullMarked;
