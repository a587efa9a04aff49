package guide.local.dynamodb;

import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.Schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Parses CloudFormation's YAML: plain YAML with `!Ref`, `!GetAtt` and `!Sub` on scalars, and
/// `!Join`. Values that depend on conditions are known only at deployment and are represented by
/// [Undecided].
final class Yaml {

    private static final List<String> CONDITIONAL =
            List.of("!If", "!Equals", "!Not", "!And", "!Or", "!Contains", "!Condition");

    record Ref(String name) {}

    record Sub(String text) {}

    /// `!Join` of a referenced list, which is a comma-separated text already.
    record Join(Object list) {}

    /// A value that depends on a condition.
    record Undecided(String tag) {}

    private Yaml() {}

    static Map<String, Object> load(String text) {
        LoadSettings settings = LoadSettings.builder().setSchema(new CloudFormation()).build();
        return map(new Load(settings).loadFromString(text));
    }

    /// Returns the mapping under `key`; empty if there is none.
    static Map<String, Object> map(Map<String, Object> parent, String key) {
        Object value = parent.get(key);
        return value == null ? Map.of() : map(value);
    }

    static List<Map<String, Object>> maps(Map<String, Object> parent, String key) {
        return parent.get(key) instanceof List<?> list
                ? list.stream().map(Yaml::map).toList()
                : List.of();
    }

    private static Map<String, Object> map(Object value) {
        if (!(value instanceof Map<?, ?> mapping)) {
            throw new IllegalStateException("expected a mapping, found " + value);
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        mapping.forEach((key, entry) -> typed.put(String.valueOf(key), entry));
        return typed;
    }

    private static final class CloudFormation implements Schema {
        private final Schema core = new CoreSchema();

        @Override
        public ScalarResolver getScalarResolver() {
            return core.getScalarResolver();
        }

        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            Map<Tag, ConstructNode> constructors =
                    new LinkedHashMap<>(core.getSchemaTagConstructors());
            constructors.put(new Tag("!Ref"), node -> new Ref(scalar(node)));
            constructors.put(new Tag("!GetAtt"), node -> new Ref(scalar(node)));
            constructors.put(new Tag("!Sub"), node -> new Sub(scalar(node)));
            constructors.put(new Tag("!Join"), node -> new Join(new Ref(joined(node))));
            CONDITIONAL.forEach(tag -> constructors.put(new Tag(tag), _ -> new Undecided(tag)));
            return constructors;
        }

        /// Returns the name in `!Join [',', !Ref Name]`.
        private static String joined(Node node) {
            List<Node> parts = node instanceof SequenceNode list ? list.getValue() : List.of();
            if (parts.size() != 2 || !scalar(parts.getFirst()).equals(",")) {
                throw new IllegalStateException(
                        "only a comma is supported as the separator: " + node);
            }
            return scalar(parts.getLast());
        }

        private static String scalar(Node node) {
            return Optional.of(node)
                    .filter(ScalarNode.class::isInstance)
                    .map(each -> ((ScalarNode) each).getValue())
                    .orElseThrow(
                            () -> new IllegalStateException("a tag on a non-scalar node: " + node));
        }
    }
}
