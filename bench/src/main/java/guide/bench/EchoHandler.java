package guide.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

import guide.lambda.json.Json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The minimum that every function does: reads the event and responds with its path.
final class EchoHandler implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        APIGatewayV2HTTPEvent event = Json.readEvent(in, APIGatewayV2HTTPEvent.class);
        Json.writeTo(
                out,
                APIGatewayV2HTTPResponse.builder()
                        .withStatusCode(200)
                        .withBody(event.getRawPath())
                        .build());
    }
}
