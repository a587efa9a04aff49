package guide.lambda.priming;

import guide.lambda.dynamodb.DynamoClients;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.HashMap;
import java.util.Map;

/// The environment in which a priming script runs: its own settings and a [FakeDynamoDb], so that
/// it does not touch the deployment and is the same in each.
final class PrimingEnvironment {

    static final String ISSUER = "https://priming.invalid/";
    static final String AUDIENCE = "priming";
    static final String GROUP = "members";

    /// Not a secret: it signs only what priming scripts send. Deployed functions have their own.
    static final String SECRET = "for-priming-only-0123456789abcdef";

    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "AWS_REGION", "eu-central-1",
                    "AWS_ACCESS_KEY_ID", "priming",
                    "AWS_SECRET_ACCESS_KEY", "priming",
                    "DYNAMODB_ENDPOINT", "http://priming.invalid",
                    "OIDC_ISSUER", ISSUER,
                    "OIDC_AUDIENCE", AUDIENCE,
                    "OWNERS_GROUP", GROUP,
                    "MODERATORS_GROUP", GROUP,
                    "ALLOWED_ORIGINS", "https://priming.invalid",
                    "MAIL_FROM", "guide@priming.invalid");

    private PrimingEnvironment() {}

    static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.put("CATALOGUE_TABLE", FakeDynamoDb.CATALOGUE);
        environment.put("COMMENTS_TABLE", FakeDynamoDb.COMMENTS);
        environment.put("SIGNING_SECRET", SECRET);
        return environment;
    }

    static DynamoDbClient client(FakeDynamoDb table) {
        return DynamoClients.with(environment(), table);
    }
}
