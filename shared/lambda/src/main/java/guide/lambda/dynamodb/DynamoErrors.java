package guide.lambda.dynamodb;

import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

import java.util.function.Supplier;

/// Runs a call to DynamoDB. Throttling, timeouts and connection failures become a
/// [ServiceUnavailableException].
///
/// The SDK has already retried by then. Failed conditions pass through: the callers handle them.
public final class DynamoErrors {

    private DynamoErrors() {}

    public static <T> T run(Supplier<T> call) {
        try {
            return call.get();
        } catch (InternalServerErrorException | TransactionConflictException e) {
            throw new ServiceUnavailableException(e);
        } catch (DynamoDbException e) {
            if (e.isThrottlingException() || e.statusCode() >= 500) {
                throw new ServiceUnavailableException(e);
            }
            throw e;
        } catch (SdkClientException e) {
            throw new ServiceUnavailableException(e);
        }
    }
}
