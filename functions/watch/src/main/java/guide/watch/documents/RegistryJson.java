package guide.watch.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// A registry's JSON. What it has beside what is asked for does not matter.
public final class RegistryJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RegistryJson() {}

    /// Returns the document as a tree.
    ///
    /// @throws LookException if it is no JSON, or neither an object nor an array
    public static JsonNode read(Fetched document) throws LookException {
        try {
            JsonNode node = MAPPER.readTree(document.body());
            if (node.isContainerNode()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new LookException(LookFault.UNREADABLE, e);
        } catch (IOException e) {
            throw new LookException(LookFault.UNREADABLE, e);
        }
        throw new LookException(LookFault.UNREADABLE);
    }

    /// Returns a member that must be an object.
    public static JsonNode object(JsonNode parent, String name) throws LookException {
        JsonNode member = parent.path(name);
        if (!member.isObject()) {
            throw new LookException(LookFault.UNREADABLE);
        }
        return member;
    }

    /// Returns the day in UTC of a time such as `2026-11-03T14:02:11.123Z`; empty if it is none.
    public static Optional<LocalDate> day(JsonNode time) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(time.asText())
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
