package guide.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.lambda.json.JsonReader;
import guide.lambda.json.JsonWriter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The minimum that every function does: reads the event and responds with its path.
final class EchoHandler implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        String path = JsonReader.read(in, EchoHandler::path);
        JsonWriter.writeTo(
                out, json -> json.object().member("statusCode", 200).member("body", path).end());
    }

    private static String path(JsonReader json) throws IOException {
        String path = "";
        json.object();
        while (json.nextMember()) {
            if (json.name().equals("rawPath")) {
                path = json.text();
            } else {
                json.skip();
            }
        }
        return path;
    }
}
