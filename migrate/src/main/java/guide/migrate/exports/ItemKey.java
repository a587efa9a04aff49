package guide.migrate.exports;

import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/// A primary key of the table.
public record ItemKey(String pk, String sk) {

    public static ItemKey of(Map<String, AttributeValue> item) {
        return new ItemKey(
                Attributes.text(item, Attributes.PK), Attributes.text(item, Attributes.SK));
    }
}
