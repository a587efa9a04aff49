package guide.lambda.priming;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.http.HttpFunction;
import guide.lambda.json.Json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a function is rehearsed with: the requests of `priming/<name>.txt`, which take it through
/// every route and its refusals, and the items that they find.
///
/// @param steps in the order of the script
record PrimingScript(List<PrimingRequest> steps, List<FakeItem> items) {

    private static final List<String> TABLES =
            List.of(FakeDynamoDb.CATALOGUE, FakeDynamoDb.COMMENTS);

    PrimingScript {
        steps = List.copyOf(steps);
        items = List.copyOf(items);
    }

    /// Reads the script of this name, and the items that are packed with this function.
    ///
    /// @throws IllegalStateException when there is no script
    static PrimingScript named(String name) {
        List<FakeItem> items = new ArrayList<>();
        TABLES.forEach(table -> text(table + ".json").map(FakeItem::all).ifPresent(items::addAll));
        List<PrimingRequest> steps = PrimingRequest.all(text(name + ".txt").orElse(""));
        if (steps.isEmpty()) {
            throw new IllegalStateException("no rehearsal is packed under the name " + name);
        }
        return new PrimingScript(steps, items);
    }

    /// Sends everything to a function of this assembly over a [PaperTable].
    ///
    /// @return the steps that were answered otherwise than they say, each with the answer's status
    List<String> on(FunctionFactory functionFactory) {
        return on(
                functionFactory.of(
                        PrimingEnvironment.environment(),
                        PrimingEnvironment.client(new FakeDynamoDb(items))));
    }

    /// The same for this function itself.
    List<String> on(HttpFunction function) {
        List<String> wrong = new ArrayList<>();
        for (PrimingRequest step : steps) {
            int status = status(function, step);
            if (status != step.status()) {
                wrong.add(status + " instead of " + step.line());
            }
        }
        return wrong;
    }

    /// The status with which the function answers the step.
    static int status(HttpFunction function, PrimingRequest step) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in =
                new ByteArrayInputStream(step.event().getBytes(StandardCharsets.UTF_8))) {
            function.handle(in, out, new NoOpContext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.readOwn(out.toString(StandardCharsets.UTF_8), JsonNode.class)
                .path("statusCode")
                .asInt();
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
