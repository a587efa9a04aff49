package guide.lambda.priming;

import com.fasterxml.jackson.databind.JsonNode;

/// The condition of a Query, of the shapes that our own calls have.
///
/// @param condition such as `pk = :pk AND sk BETWEEN :low AND :high`
/// @param values by name, as DynamoDB is sent them
record KeyCondition(String condition, JsonNode values) {

    String pk() {
        return value(":pk");
    }

    boolean include(String sk) {
        String[] words = condition.split("[ (),]+", -1);
        if (words.length == 3) {
            return true;
        }
        return switch (words[5]) {
            case "BETWEEN" ->
                    sk.compareTo(value(words[6])) >= 0 && sk.compareTo(value(words[8])) <= 0;
            case ">" -> sk.compareTo(value(words[6])) > 0;
            case ">=" -> sk.compareTo(value(words[6])) >= 0;
            case "<" -> sk.compareTo(value(words[6])) < 0;
            case "sk" -> sk.startsWith(value(words[6]));
            default -> throw new IllegalArgumentException(condition);
        };
    }

    private String value(String name) {
        return values.path(name).path("S").asText();
    }
}
