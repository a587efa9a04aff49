package guide.bench.lambda;

import guide.lambda.json.Json;

import java.nio.file.Path;
import java.util.Map;

/// Trains the AOT cache of a function during the build of its container image.
public final class Train {

    private Train() {}

    /// `Train <folder> <handler>`: reads `lib/*.jar` in `folder`, and writes `function.aot` and
    /// `bootstrap` there.
    public static void main(String[] arguments) {
        Image image = Image.at(Path.of(arguments[0]));
        image.train(arguments[1], anyEvent());
        image.writeBootstrap(arguments[1]);
        System.out.println("Trained " + arguments[1]);
    }

    /// Returns an event for any function: no function serves its path, so the response is 404.
    static String anyEvent() {
        return Json.write(Map.of("rawPath", "/v1/none", "rawQueryString", ""));
    }
}
