package guide.local.dynamodb;

import guide.lambda.dynamodb.CapacityInterceptor;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Records what each call costs: as the table reports it, and for transactions, of which DynamoDB
/// Local reports one item only, computed from the items' sizes by the documented rule (two units
/// for each begun kilobyte).
public final class CapacityMeter extends CapacityInterceptor {

    /// One call and its capacity units.
    public record MeteredCall(String call, double units) {}

    private final List<MeteredCall> readings = new ArrayList<>();

    public List<MeteredCall> readings() {
        return List.copyOf(readings);
    }

    public List<String> calls() {
        return readings.stream().map(MeteredCall::call).toList();
    }

    public double units() {
        return readings.stream().mapToDouble(MeteredCall::units).sum();
    }

    public void reset() {
        readings.clear();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        int before = readings.size();
        super.afterExecution(context, attributes);
        if (readings.size() == before) {
            throw new AssertionError("no rule for " + context.response().getClass());
        }
    }

    @Override
    protected void read(SdkRequest request, double units) {
        record(request, units);
    }

    @Override
    protected void wrote(SdkRequest request, double units) {
        record(
                request,
                request instanceof TransactWriteItemsRequest transaction
                        ? units(transaction)
                        : units);
    }

    private void record(SdkRequest request, double units) {
        String call = request.getClass().getSimpleName().replace("Request", "");
        readings.add(new MeteredCall(call, units));
    }

    private static double units(TransactWriteItemsRequest transaction) {
        return transaction.transactItems().stream().mapToDouble(CapacityMeter::units).sum();
    }

    /// An update is of the thread's own item, which stays below one kilobyte.
    private static double units(TransactWriteItem item) {
        return item.put() == null ? 2 : 2 * Math.ceil(size(item.put().item()) / 1024.0);
    }

    /// Names and values in UTF-8, a number by its digits: never less than DynamoDB counts.
    public static int size(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(each -> bytes(each.getKey()) + bytes(text(each.getValue())))
                .sum();
    }

    private static String text(AttributeValue value) {
        return value.s() == null ? value.n() : value.s();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
