package guide.migrate.backup;

import guide.lambda.json.Digest;
import guide.migrate.exports.StoredItem;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigInteger;
import java.util.Map;

/// By which two tables are compared, in whatever order they are read: the sum of the SHA-256 of
/// each item, modulo 2 to the 256. What has an end is left out, since DynamoDB deletes it when it
/// likes.
///
/// @param items without an end
/// @param sum in hexadecimal digits
record TableSum(long items, String sum) {

    static final TableSum EMPTY = new TableSum(0, "0");

    private static final int HEX = 16;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    TableSum plus(Map<String, AttributeValue> item) {
        if (item.containsKey("expiresAt")) {
            return this;
        }
        BigInteger digest = new BigInteger(1, Digest.sha256(StoredItem.json(item).toString()));
        return new TableSum(
                items + 1, new BigInteger(sum, HEX).add(digest).mod(MODULUS).toString(HEX));
    }
}
