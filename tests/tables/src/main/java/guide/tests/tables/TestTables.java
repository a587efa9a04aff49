package guide.tests.tables;

import guide.local.dynamodb.DynamoDbLocal;
import guide.local.dynamodb.TableServer;

/// The table server that tests run against, which the system property `dynamodb` names.
///
/// | `dynamodb` | tables |
/// |---|---|
/// | `local`, or left out | of a DynamoDB Local in a process of its own |
/// | `localstack` | of LocalStack, in one container for all tests of this process |
///
/// A test class that uses it has the tag `tables`: `make test-localstack` runs those.
public final class TestTables {

    private TestTables() {}

    /// No table is there yet, and nobody else sees those that will be made.
    ///
    /// @throws IllegalStateException when LocalStack is asked for and Docker or the image is
    ///   missing
    public static TableServer start() {
        return areOfLocalStack() ? LocalStack.tables() : DynamoDbLocal.inMemory();
    }

    /// For the few tests to which it matters.
    public static boolean areOfLocalStack() {
        String named = System.getProperty("dynamodb", "local");
        return switch (named) {
            case "local" -> false;
            case "localstack" -> true;
            default ->
                    throw new IllegalArgumentException(
                            "-Ddynamodb must be local or localstack, not " + named);
        };
    }
}
