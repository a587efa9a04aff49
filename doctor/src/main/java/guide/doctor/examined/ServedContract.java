package guide.doctor.examined;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// A contract (`api/openapi.yaml`) as a deployment serves it, or as this version has it.
///
/// @param document may be anything where it was served by something else
public record ServedContract(JsonNode document) {

    private static final Set<String> SIGNED_IN = Set.of("moderator", "owner");
    private static final String PARAMETER = "\\{\\w+}";

    /// A route of those who sign in.
    ///
    /// @param path with something in place of its parameters
    public record SignedInRoute(String method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /// Returns the contract of this version.
    public static ServedContract own() {
        try (InputStream in = ServedContract.class.getResourceAsStream("/contract/openapi.json")) {
            byte[] bytes = Objects.requireNonNull(in, "the contract is not packed").readAllBytes();
            return new ServedContract(Reply.json(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String title() {
        return document.at("/info/title").asText();
    }

    /// Returns the version; empty if there is none.
    public String version() {
        return document.at("/info/version").asText();
    }

    public Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    /// Returns what nobody may do without a token of the issuer.
    public List<SignedInRoute> ofThoseWhoSignIn() {
        List<SignedInRoute> routes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (isForSignedIn(operation.getValue())) {
                    routes.add(
                            new SignedInRoute(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey().replaceAll(PARAMETER, "doctor")));
                }
            }
        }
        return routes;
    }

    private static boolean isForSignedIn(JsonNode operation) {
        return operation
                .path("security")
                .valueStream()
                .flatMap(JsonNode::propertyStream)
                .anyMatch(each -> SIGNED_IN.contains(each.getKey()));
    }
}
