package guide.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.lambda.problem.ServiceUnavailableException;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A table that throttles delays a command; it does not end it.
class PatienceTest {

    private final List<Duration> waits = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void itWaitsLongerEachTimeAndGoesOn() {
        assertThat(throttled(10)).isEqualTo("done");
        assertThat(waits.stream().map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L, 60L);
    }

    @Test
    void whatNeverEndsIsTold() {
        assertThatThrownBy(() -> throttled(11)).isInstanceOf(ServiceUnavailableException.class);
        assertThat(calls).hasValue(11);
    }

    @Test
    void aMistakeIsNotTriedAgain() {
        assertThatThrownBy(
                        () ->
                                Patience.with(
                                        new Pace(1, waits::add),
                                        () -> {
                                            throw new IllegalArgumentException("no");
                                        }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(waits).isEmpty();
    }

    private String throttled(int times) {
        return Patience.with(
                new Pace(1, waits::add),
                () -> {
                    if (calls.incrementAndGet() <= times) {
                        throw ProvisionedThroughputExceededException.builder()
                                .statusCode(400)
                                .awsErrorDetails(
                                        AwsErrorDetails.builder()
                                                .errorCode("ProvisionedThroughputExceededException")
                                                .build())
                                .build();
                    }
                    return "done";
                });
    }
}
