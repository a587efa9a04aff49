package guide.lambda.priming;

import guide.lambda.dynamodb.DynamoClients;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.HashMap;
import java.util.Map;

/// Where a function is rehearsed: settings of its own and a [PaperTable], so that nothing of the
/// deployment is touched and every deployment rehearses the same.
final class PrimingEnvironment {

    static final String ISSUER = "https://rehearsal.invalid/";
    static final String AUDIENCE = "rehearsal";
    static final String GROUP = "members";

    /// Opens nothing but a rehearsal: the functions that readers reach have another one.
    static final String SECRET = "for-rehearsals-only-0123456789abcdef";

    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "AWS_REGION", "eu-central-1",
                    "AWS_ACCESS_KEY_ID", "rehearsal",
                    "AWS_SECRET_ACCESS_KEY", "rehearsal",
                    "DYNAMODB_ENDPOINT", "http://rehearsal.invalid",
                    "OIDC_ISSUER", ISSUER,
                    "OIDC_AUDIENCE", AUDIENCE,
                    "OWNERS_GROUP", GROUP,
                    "MODERATORS_GROUP", GROUP,
                    "ALLOWED_ORIGINS", "https://rehearsal.invalid");

    private PrimingEnvironment() {}

    static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.put("CATALOGUE_TABLE", FakeDynamoDb.CATALOGUE);
        environment.put("COMMENTS_TABLE", FakeDynamoDb.COMMENTS);
        environment.put("SIGNING_SECRET", SECRET);
        return environment;
    }

    static DynamoDbClient client(FakeDynamoDb table) {
        return DynamoClients.over(environment(), table);
    }
}
