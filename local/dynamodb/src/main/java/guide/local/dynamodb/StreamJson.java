package guide.local.dynamodb;

import guide.lambda.json.JsonWriter;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Records of a stream as the event with which Lambda calls a function.
final class StreamJson {

    private StreamJson() {}

    static String event(List<String> records) {
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }

    static String of(Record change, String streamArn) {
        return JsonWriter.text(
                json -> {
                    json.object()
                            .member("eventID", change.eventID())
                            .member("eventName", change.eventNameAsString())
                            .member("eventVersion", change.eventVersion())
                            .member("eventSource", "aws:dynamodb")
                            .member("awsRegion", change.awsRegion())
                            .member("eventSourceARN", streamArn);
                    write(json.name("dynamodb"), change.dynamodb());
                    json.end();
                });
    }

    private static void write(JsonWriter json, StreamRecord change) throws IOException {
        json.object()
                .member(
                        "ApproximateCreationDateTime",
                        change.approximateCreationDateTime().getEpochSecond())
                .member("SequenceNumber", change.sequenceNumber())
                .member("SizeBytes", change.sizeBytes())
                .member("StreamViewType", change.streamViewTypeAsString());
        write(json.name("Keys"), change.keys());
        if (change.hasNewImage()) {
            write(json.name("NewImage"), change.newImage());
        }
        if (change.hasOldImage()) {
            write(json.name("OldImage"), change.oldImage());
        }
        json.end();
    }

    private static void write(JsonWriter json, Map<String, AttributeValue> item)
            throws IOException {
        json.object();
        for (Map.Entry<String, AttributeValue> each : item.entrySet()) {
            write(json.name(each.getKey()), each.getValue());
        }
        json.end();
    }

    private static void write(JsonWriter json, AttributeValue value) throws IOException {
        json.object();
        switch (value.type()) {
            case S -> json.member("S", value.s());
            case N -> json.member("N", value.n());
            case BOOL -> json.member("BOOL", value.bool());
            case NUL -> json.member("NULL", true);
            case B -> json.member("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
            case SS -> json.texts("SS", value.ss());
            case NS -> json.texts("NS", value.ns());
            case BS ->
                    json.texts(
                            "BS",
                            value.bs().stream()
                                    .map(b -> Base64.getEncoder().encodeToString(b.asByteArray()))
                                    .toList());
            case M -> write(json.name("M"), value.m());
            case L -> {
                json.name("L").array();
                for (AttributeValue each : value.l()) {
                    write(json, each);
                }
                json.end();
            }
            case UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalStateException("a type that the SDK does not know");
        }
        json.end();
    }
}
