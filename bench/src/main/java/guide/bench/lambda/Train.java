package guide.bench.lambda;

import guide.lambda.json.Json;

import java.nio.file.Path;
import java.util.Map;

/// Trains the AOT cache of a function while its container image is built.
public final class Train {

    private Train() {}

    /// `Train <folder> <handler>`: `folder` has `lib/*.jar`, and gets `function.aot` and
    /// `bootstrap`.
    public static void main(String[] arguments) {
        Image image = Image.at(Path.of(arguments[0]));
        image.train(arguments[1], anyEvent());
        image.writeBootstrap(arguments[1]);
        System.out.println("Trained " + arguments[1]);
    }

    /// For any function: none serves it, so it is answered 404, or passed to a table that is away.
    static String anyEvent() {
        return Json.write(Map.of("rawPath", "/v1/none", "rawQueryString", ""));
    }
}
