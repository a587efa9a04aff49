package guide.bench.lambda;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a process is started with.
///
/// @param task the folder that a deployment package is unpacked to: classes, and `lib/*.jar`
/// @param handler the class that takes the events
/// @param environment beside what Lambda itself sets
/// @param options of the JVM beside those that Lambda's own start script has
public record Deployed(
        Path task, String handler, Map<String, String> environment, List<String> options) {

    public Deployed {
        environment = Map.copyOf(environment);
        options = List.copyOf(options);
    }

    Deployed with(List<String> others) {
        return new Deployed(task, handler, environment, others);
    }

    Deployed with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Deployed(task, handler, more, options);
    }
}
