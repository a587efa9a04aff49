package guide.lambda.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.lambda.problem.ServiceUnavailableException;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;

class DynamoErrorsTest {

    @Test
    void anAnswerPassesThrough() {
        assertThat(DynamoErrors.run(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void aTableThatThrottlesIsUnavailable() {
        assertUnavailable(
                ProvisionedThroughputExceededException.builder()
                        .awsErrorDetails(
                                AwsErrorDetails.builder()
                                        .errorCode("ProvisionedThroughputExceededException")
                                        .build())
                        .build());
        assertUnavailable(
                RequestLimitExceededException.builder()
                        .awsErrorDetails(
                                AwsErrorDetails.builder().errorCode("RequestLimitExceeded").build())
                        .build());
    }

    @Test
    void aTableThatIsAwayIsUnavailable() {
        assertUnavailable(SdkClientException.create("no connection"));
        assertUnavailable(DynamoDbException.builder().statusCode(503).build());
    }

    @Test
    void aFailedConditionIsAnAnswer() {
        assertThatExceptionOfType(ConditionalCheckFailedException.class)
                .isThrownBy(() -> fail(ConditionalCheckFailedException.builder().build()));
    }

    private static void assertUnavailable(RuntimeException fault) {
        assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(() -> fail(fault));
    }

    private static void fail(RuntimeException fault) {
        DynamoErrors.run(
                () -> {
                    throw fault;
                });
    }
}
