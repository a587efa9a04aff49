package guide.lambda.priming;

import com.amazonaws.services.lambda.runtime.LambdaLogger;

import guide.lambda.gateway.EventWriter;
import guide.lambda.gateway.GatewayResponse;
import guide.lambda.http.HttpFunction;
import guide.lambda.http.NoOpContext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A priming script: the requests in `priming/<name>.txt`, which exercise every route and its
/// errors, and the items that they read.
///
/// @param requests in the order of the file
record PrimingScript(List<PrimingRequest> requests, List<FakeItem> items) {

    private static final List<String> TABLES =
            List.of(FakeDynamoDb.CATALOGUE, FakeDynamoDb.COMMENTS);

    /// What is logged goes nowhere, metrics included.
    private static final LambdaLogger SILENT = NoOpContext.silent("priming").getLogger();

    PrimingScript {
        requests = List.copyOf(requests);
        items = List.copyOf(items);
    }

    /// Loads the script of this name and the items from the resources of this function.
    ///
    /// @throws IllegalStateException when there is no script
    static PrimingScript load(String name) {
        List<PrimingRequest> requests = PrimingRequest.all(text(name + ".txt").orElse(""));
        if (requests.isEmpty()) {
            throw new IllegalStateException(
                    "no priming script named " + name + " in the resources");
        }
        return new PrimingScript(requests, allItems());
    }

    /// Returns the items of both tables that the class path has.
    static List<FakeItem> allItems() {
        List<FakeItem> items = new ArrayList<>();
        TABLES.forEach(table -> text(table + ".json").map(FakeItem::all).ifPresent(items::addAll));
        return items;
    }

    /// Sends all requests to a new function that uses a [FakeDynamoDb].
    ///
    /// @return the requests whose responses had another status than expected, each with that status
    List<String> run(FunctionFactory functionFactory) {
        return run(
                functionFactory.create(
                        PrimingEnvironment.environment(),
                        PrimingEnvironment.client(new FakeDynamoDb(items))));
    }

    /// Sends all requests to this function.
    List<String> run(HttpFunction function) {
        List<String> wrong = new ArrayList<>();
        for (PrimingRequest request : requests) {
            int status = status(function, request);
            if (status != request.status()) {
                wrong.add(status + " instead of " + request.line());
            }
        }
        return wrong;
    }

    /// Sends the request and returns the status of the response.
    static int status(HttpFunction function, PrimingRequest request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = new ByteArrayInputStream(EventWriter.bytes(request.event()))) {
            function.handle(in, out, LambdaContexts.any(), SILENT);
            return GatewayResponse.read(new ByteArrayInputStream(out.toByteArray())).status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> text(String file) {
        try (InputStream in = PrimingScript.class.getResourceAsStream("/priming/" + file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
