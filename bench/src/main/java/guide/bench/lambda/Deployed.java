package guide.bench.lambda;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The deployment that a process runs.
///
/// @param task the folder with the unpacked deployment package: classes, and `lib/*.jar`
/// @param handler the class that handles the events
/// @param environment in addition to what Lambda itself sets
/// @param options JVM options in addition to those of Lambda's own start script
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
