package guide.local.dynamodb;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads from `template.yaml` what the local gateway and the tests need: functions, routes, tables,
/// CORS.
///
/// `!Ref`, `!GetAtt`, `!Sub`, `!Join` and `!If` are resolved with given values; a missing value is
/// an error.
public final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern SECRET =
            Pattern.compile("\\{\\{resolve:secretsmanager:([^:}]+):SecretString}}");

    /// What `!Ref` gives a name of, which here is the logical id.
    private static final List<String> NAMED =
            List.of(
                    "AWS::DynamoDB::Table",
                    "AWS::SES::ConfigurationSet",
                    "AWS::Serverless::HttpApi");

    /// What only AWS knows. A local run puts its own address in the place of what is made of it.
    private static final Map<String, String> ELSEWHERE =
            Map.of("AWS::Region", "local", "AWS::URLSuffix", "invalid");

    private final Map<String, Object> root;
    private final Map<String, String> values;
    private final Conditions conditions;

    private Template(Map<String, Object> root, Map<String, String> values) {
        this.root = root;
        this.values = values;
        conditions = new Conditions(Yaml.map(root, "Conditions"), this::resolve);
    }

    /// Reads the template.
    ///
    /// @param values the values of `!Ref` for logical ids and parameters; the default for a table
    ///   and the like is its logical id, and for a parameter its `Default`
    public static Template read(Path file, Map<String, String> values) {
        try {
            Map<String, Object> root = Yaml.load(Files.readString(file));
            Map<String, String> all = new LinkedHashMap<>();
            Template bare = new Template(root, Map.of());
            all.putAll(ELSEWHERE);
            NAMED.forEach(type -> bare.resources(type).keySet().forEach(id -> all.put(id, id)));
            all.putAll(bare.parameters());
            all.putAll(values);
            return new Template(root, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<FunctionSpec> functions() {
        Map<String, Object> shared =
                Yaml.map(Yaml.map(Yaml.map(root, "Globals"), "Function"), "Environment");
        List<FunctionSpec> functions = new ArrayList<>();
        resources("AWS::Serverless::Function")
                .forEach(
                        (id, properties) -> {
                            Map<String, String> environment = variables(shared);
                            environment.putAll(variables(Yaml.map(properties, "Environment")));
                            String handler = String.valueOf(properties.get("Handler"));
                            functions.add(
                                    new FunctionSpec(
                                            id,
                                            handler.split("::", 2)[0],
                                            environment,
                                            policy(properties),
                                            routes(Yaml.map(properties, "Events"))));
                        });
        return functions;
    }

    /// Returns the functions behind the HTTP API.
    public List<FunctionSpec> httpFunctions() {
        return functions().stream().filter(each -> !each.routes().isEmpty()).toList();
    }

    /// Returns the event source mappings of the tables' streams.
    public List<StreamSource> streamSources() {
        return resources("AWS::Lambda::EventSourceMapping").values().stream()
                .map(this::streamSource)
                .toList();
    }

    /// Returns the logical ids of the functions that a schedule calls.
    public List<String> scheduled() {
        List<String> scheduled = new ArrayList<>();
        resources("AWS::Serverless::Function")
                .forEach(
                        (id, properties) -> {
                            Map<String, Object> events = Yaml.map(properties, "Events");
                            if (events.keySet().stream()
                                    .map(name -> Yaml.map(events, name).get("Type"))
                                    .anyMatch("Schedule"::equals)) {
                                scheduled.add(id);
                            }
                        });
        return scheduled;
    }

    private StreamSource streamSource(Map<String, Object> mapping) {
        return new StreamSource(
                attribute(mapping.get("FunctionName")),
                attribute(mapping.get("EventSourceArn")),
                Integer.parseInt(resolve(mapping.getOrDefault("BatchSize", 100))),
                Integer.parseInt(resolve(mapping.getOrDefault("MaximumRetryAttempts", -1))),
                Yaml.maps(Yaml.map(mapping, "FilterCriteria"), "Filters").stream()
                        .map(filter -> EventPattern.of(String.valueOf(filter.get("Pattern"))))
                        .toList());
    }

    /// The resource whose attribute is referred to.
    private static String attribute(@Nullable Object value) {
        if (value instanceof Yaml.Ref ref) {
            return ref.name().split("\\.", 2)[0];
        }
        throw new IllegalStateException("no reference to a resource: " + value);
    }

    /// Returns the properties of the tables as declared, by logical id.
    public Map<String, Map<String, Object>> tables() {
        return resources("AWS::DynamoDB::Table");
    }

    /// Returns the CORS configuration of the HTTP API.
    public CorsSpec cors() {
        Map<String, Object> api =
                resources("AWS::Serverless::HttpApi").values().stream()
                        .findFirst()
                        .map(properties -> Yaml.map(properties, "CorsConfiguration"))
                        .orElseThrow(() -> new IllegalStateException("no HTTP API"));
        return new CorsSpec(
                list(api.get("AllowOrigins")),
                list(api.get("AllowMethods")),
                list(api.get("AllowHeaders")),
                list(api.get("ExposeHeaders")),
                String.valueOf(api.get("MaxAge")));
    }

    /// Returns the audience of the tokens that the API's authorizer accepts.
    public List<String> audience() {
        List<Object> audience =
                resources("AWS::Serverless::HttpApi").values().stream()
                        .map(properties -> Yaml.map(Yaml.map(properties, "Auth"), "Authorizers"))
                        .map(all -> Yaml.map(Yaml.map(all, "OpenId"), "JwtConfiguration"))
                        .map(jwt -> jwt.get("audience"))
                        .mapMulti(
                                (Object value, Consumer<Object> each) -> {
                                    if (value instanceof List<?> list) {
                                        list.forEach(each);
                                    }
                                })
                        .toList();
        return audience.stream().map(this::resolve).toList();
    }

    private Map<String, String> parameters() {
        Map<String, String> defaults = new LinkedHashMap<>();
        Map<String, Object> parameters = Yaml.map(root, "Parameters");
        for (String name : parameters.keySet()) {
            Object standard = Yaml.map(parameters, name).get("Default");
            if (standard != null) {
                defaults.put(name, String.valueOf(standard));
            }
        }
        return defaults;
    }

    private List<Statement> policy(Map<String, Object> properties) {
        return Yaml.maps(properties, "Policies").stream()
                .flatMap(policy -> Yaml.maps(policy, "Statement").stream())
                .map(this::statement)
                .toList();
    }

    private Statement statement(Map<String, Object> statement) {
        return new Statement(
                String.valueOf(statement.get("Effect")),
                list(statement.get("Action")),
                List.of(resource(statement.get("Resource"))),
                partitions(Yaml.map(statement, "Condition")));
    }

    /// Of whichever operator: what it compares with is either a key or the beginning of one.
    private List<String> partitions(Map<String, Object> condition) {
        return condition.keySet().stream()
                .map(operator -> Yaml.map(condition, operator).get("dynamodb:LeadingKeys"))
                .filter(Objects::nonNull)
                .flatMap(keys -> list(keys).stream())
                .toList();
    }

    /// Returns a table for its ARN, which may be followed by `/index/` and a name.
    private String resource(@Nullable Object value) {
        return switch (value) {
            case Yaml.Ref ref -> lookUp(ref.name().replace(".Arn", ""));
            case Yaml.Sub sub -> resolve(new Yaml.Sub(sub.text().replace(".Arn}", "}")));
            case null, default ->
                    throw new IllegalStateException("a policy for no table or index: " + value);
        };
    }

    /// Returns a list, or the items of a referenced `CommaDelimitedList`.
    private List<String> list(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case null -> List.of();
            default -> List.of(resolve(value).split("\\s*,\\s*"));
        };
    }

    /// Returns the name of a table.
    public String nameOf(String logicalId) {
        return lookUp(logicalId);
    }

    private Map<String, Map<String, Object>> resources(String type) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        Map<String, Object> resources = Yaml.map(root, "Resources");
        for (String id : resources.keySet()) {
            Map<String, Object> resource = Yaml.map(resources, id);
            if (type.equals(resource.get("Type"))) {
                found.put(id, Yaml.map(resource, "Properties"));
            }
        }
        return found;
    }

    private Map<String, String> variables(Map<String, Object> environment) {
        Map<String, String> resolved = new LinkedHashMap<>();
        Yaml.map(environment, "Variables")
                .forEach((name, value) -> resolved.put(name, resolve(value)));
        return resolved;
    }

    private static List<FunctionSpec.RouteSpec> routes(Map<String, Object> events) {
        return events.keySet().stream()
                .map(name -> Yaml.map(events, name))
                .filter(event -> "HttpApi".equals(event.get("Type")))
                .map(event -> Yaml.map(event, "Properties"))
                .map(
                        event ->
                                new FunctionSpec.RouteSpec(
                                        String.valueOf(event.get("Method")),
                                        String.valueOf(event.get("Path")),
                                        Yaml.map(event, "Auth").containsKey("Authorizer")))
                .toList();
    }

    private String resolve(Object value) {
        return switch (value) {
            case Yaml.Ref ref -> lookUp(ref.name());
            case Yaml.Intrinsic function -> resolve(function);
            case Yaml.Sub sub ->
                    secrets(
                            PLACEHOLDER
                                    .matcher(sub.text())
                                    .replaceAll(
                                            match ->
                                                    Matcher.quoteReplacement(
                                                            lookUp(match.group(1)))));
            default -> secrets(String.valueOf(value));
        };
    }

    private String resolve(Yaml.Intrinsic function) {
        List<Object> arguments = function.arguments();
        if (function.name().equals("!If")) {
            return resolve(arguments.get(conditions.holds(arguments.getFirst()) ? 1 : 2));
        }
        // Of a referenced list, which is a text with commas already.
        if (function.name().equals("!Join") && arguments.getFirst().equals(",")) {
            return resolve(arguments.getLast());
        }
        throw new IllegalStateException("cannot be resolved: " + function);
    }

    /// Replaces dynamic references with the value itself: locally there is no Secrets Manager.
    private static String secrets(String text) {
        return SECRET.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
    }

    private String lookUp(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "template.yaml refers to " + name + ", which has no local value");
        }
        return value;
    }
}
