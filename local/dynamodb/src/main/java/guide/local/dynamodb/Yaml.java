package guide.local.dynamodb;

import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.Schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Parses CloudFormation's YAML: plain YAML with `!Ref`, `!GetAtt` and `!Sub` of a text, and every
/// other function as an [Intrinsic].
final class Yaml {

    private static final List<String> FUNCTIONS =
            List.of(
                    "!If",
                    "!Equals",
                    "!Not",
                    "!And",
                    "!Or",
                    "!Contains",
                    "!Condition",
                    "!Join",
                    "!Select",
                    "!Split");

    record Ref(String name) {}

    record Sub(String text) {}

    /// A function that is only called where its value is asked for.
    ///
    /// @param name with its exclamation mark, such as `!If`
    /// @param arguments texts, [Ref], [Sub], lists, mappings and functions again
    record Intrinsic(String name, List<Object> arguments) {
        Intrinsic {
            arguments = List.copyOf(arguments);
        }
    }

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
            for (String tag : List.of("!Ref", "!GetAtt", "!Sub")) {
                constructors.put(new Tag(tag), CloudFormation::value);
            }
            FUNCTIONS.forEach(tag -> constructors.put(new Tag(tag), CloudFormation::value));
            return constructors;
        }

        /// What stands below a function is not constructed by the library.
        private static Object value(Node node) {
            String tag = node.getTag().getValue();
            if (FUNCTIONS.contains(tag)) {
                return new Intrinsic(tag, arguments(node));
            }
            return switch (node) {
                case ScalarNode scalar -> text(tag, scalar.getValue());
                case SequenceNode list when tag.equals("!Sub") -> new Intrinsic(tag, values(list));
                case SequenceNode list -> values(list);
                case MappingNode mapping -> mapping(mapping);
                default -> throw new IllegalStateException("neither text, list nor map: " + node);
            };
        }

        private static Object text(String tag, String text) {
            return switch (tag) {
                case "!Ref", "!GetAtt" -> new Ref(text);
                case "!Sub" -> new Sub(text);
                default -> text;
            };
        }

        private static List<Object> arguments(Node node) {
            return node instanceof SequenceNode list
                    ? values(list)
                    : List.of(((ScalarNode) node).getValue());
        }

        private static List<Object> values(SequenceNode list) {
            return list.getValue().stream().map(CloudFormation::value).toList();
        }

        private static Map<String, Object> mapping(MappingNode node) {
            Map<String, Object> mapping = new LinkedHashMap<>();
            for (NodeTuple each : node.getValue()) {
                mapping.put(String.valueOf(value(each.getKeyNode())), value(each.getValueNode()));
            }
            return mapping;
        }
    }
}
