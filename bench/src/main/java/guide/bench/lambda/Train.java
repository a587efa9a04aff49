package guide.bench.lambda;

import java.nio.file.Path;

/// Trains the AOT cache of a function during the build of its container image.
public final class Train {

    private Train() {}

    /// `Train <folder> <handler> <events>`: reads `lib/*.jar` in `folder` and the function's event
    /// files, and writes `function.aot` and `bootstrap` to `folder`.
    public static void main(String[] arguments) {
        Image image = Image.at(Path.of(arguments[0]));
        trainOverTls(image, arguments[1], Path.of(arguments[2]));
        image.writeBootstrap(arguments[1]);
        System.out.println("Trained " + arguments[1]);
    }

    /// With a throw-away certificate and server, because the cache should have the classes and
    /// profiles of TLS too.
    static void trainOverTls(Image image, String handler, Path events) {
        Certificates certificates = Certificates.create();
        try (TrainingTable table = new TrainingTable(certificates)) {
            image.train(handler, Training.with(table, certificates, events));
        }
    }
}
