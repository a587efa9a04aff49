package guide.lambda.dynamodb;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/// Attribute values and keys. Both tables have a partition key `pk` and a sort key `sk`, both
/// strings.
public final class Attributes {

    public static final String PK = "pk";
    public static final String SK = "sk";

    private Attributes() {}

    public static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(PK, text(pk), SK, text(sk));
    }

    public static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    public static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    /// Wraps these bytes, which must not be changed afterwards.
    public static AttributeValue bytes(byte[] value) {
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value));
    }

    /// Returns the string attribute `name`, which must be present.
    public static String text(Map<String, AttributeValue> item, String name) {
        return present(item, name).s();
    }

    public static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(present(item, name).n());
    }

    /// Returns the bytes of the attribute `name`, which must be present; they are not a copy.
    public static byte[] bytes(Map<String, AttributeValue> item, String name) {
        return present(item, name).b().asByteArrayUnsafe();
    }

    private static AttributeValue present(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("a stored item has no attribute " + name);
        }
        return value;
    }
}
