package guide.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guide.local.dynamodb.ProjectRoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// schema.org's vocabulary: its types, what each is a kind of, and what each of their properties
/// takes; read from the declarations in the npm package schema-dts, which is generated from what
/// schema.org publishes.
///
/// @param types that something can be
/// @param parents by type
/// @param properties by type and name: the types of the values; only those of the type itself
/// @param words of an enumeration, by its name
/// @param outdated `Type.property` that schema.org advises against
record SchemaOrgVocabulary(
        Set<String> types,
        Map<String, Set<String>> parents,
        Map<String, Map<String, Set<String>>> properties,
        Map<String, Set<String>> words,
        Set<String> outdated) {

    private static final Path INSTALLED =
            ProjectRoot.root()
                    .resolve("target/schema-org/node_modules/schema-dts/dist/schema.d.ts");

    private static final Pattern TYPE =
            Pattern.compile("(?:export )?interface (\\w+?)(Base|Leaf) extends ([^{]+) \\{");
    private static final Pattern PROPERTY =
            Pattern.compile(" {4}\"(\\w+)\"\\?: SchemaValue<(.+), \"\\1\">;");
    private static final Pattern LEAF = Pattern.compile(" {4}\"@type\": \"(\\w+)\";");
    private static final Pattern UNION = Pattern.compile("export type (\\w+) = (.+);");

    /// Skips the test where the package is not there.
    static SchemaOrgVocabulary installed() {
        assumeTrue(
                Files.exists(INSTALLED),
                "schema-dts is not installed; bin/npm-install target/schema-org tests/schema-org does that");
        try {
            return read(Files.readAllLines(INSTALLED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchemaOrgVocabulary read(List<String> lines) {
        SchemaOrgVocabulary all =
                new SchemaOrgVocabulary(
                        new HashSet<>(),
                        new HashMap<>(),
                        new HashMap<>(),
                        new HashMap<>(),
                        new HashSet<>());
        String type = "";
        boolean isOutdated = false;
        for (String line : lines) {
            isOutdated |= line.contains("@deprecated");
            Matcher declared = TYPE.matcher(line);
            if (declared.lookingAt()) {
                type = declared.group(1);
                all.addParents(type, declared.group(3));
            }
            isOutdated &= !all.addProperty(type, line, isOutdated) && !declared.lookingAt();
            all.addLeafOrWords(line);
        }
        return all;
    }

    private void addParents(String type, String listed) {
        for (String each : listed.split(",", -1)) {
            String parent = each.strip().replaceAll("(Base|Leaf)$", "");
            if (!parent.equals(type) && parent.matches("\\w+")) {
                parents.computeIfAbsent(type, _ -> new HashSet<>()).add(parent);
            }
        }
    }

    private boolean addProperty(String type, String line, boolean isOutdated) {
        Matcher property = PROPERTY.matcher(line);
        if (!property.matches()) {
            return false;
        }
        properties
                .computeIfAbsent(type, _ -> new HashMap<>())
                .put(property.group(1), Set.of(property.group(2).split(" \\| ", -1)));
        if (isOutdated) {
            outdated.add(type + "." + property.group(1));
        }
        return true;
    }

    private void addLeafOrWords(String line) {
        Matcher leaf = LEAF.matcher(line);
        if (leaf.matches()) {
            types.add(leaf.group(1));
        }
        Matcher union = UNION.matcher(line);
        if (union.matches()) {
            Set<String> quoted = new TreeSet<>();
            for (String each : union.group(2).split(" \\| ", -1)) {
                if (each.startsWith("\"")) {
                    quoted.add(each.replace("\"", ""));
                }
            }
            words.put(union.group(1), quoted);
        }
    }

    boolean isA(String type, String other) {
        return type.equals(other)
                || parents.getOrDefault(type, Set.of()).stream().anyMatch(each -> isA(each, other));
    }

    /// The types that a property's values may have; empty where nothing of this type has it.
    Optional<Set<String>> expected(String type, String property) {
        Set<String> own = properties.getOrDefault(type, Map.of()).get(property);
        return own != null
                ? Optional.of(own)
                : parents.getOrDefault(type, Set.of()).stream()
                        .flatMap(each -> expected(each, property).stream())
                        .findFirst();
    }

    boolean isOutdated(String type, String property) {
        return outdated.contains(type + "." + property)
                || parents.getOrDefault(type, Set.of()).stream()
                        .anyMatch(each -> isOutdated(each, property));
    }
}
