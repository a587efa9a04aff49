package guide.lambda.priming;

import com.fasterxml.jackson.databind.JsonNode;

/// The key condition of a Query, in the forms that our own calls use.
///
/// @param condition such as `pk = :pk AND sk BETWEEN :low AND :high`
/// @param values by name, in DynamoDB's JSON
record KeyCondition(String condition, JsonNode values) {

    String pk() {
        return value(":pk");
    }

    boolean include(String sk) {
        String[] parts = condition.split("[ (),]+", -1);
        if (parts.length == 3) {
            return true;
        }
        return switch (parts[5]) {
            case "BETWEEN" ->
                    sk.compareTo(value(parts[6])) >= 0 && sk.compareTo(value(parts[8])) <= 0;
            case ">" -> sk.compareTo(value(parts[6])) > 0;
            case ">=" -> sk.compareTo(value(parts[6])) >= 0;
            case "<" -> sk.compareTo(value(parts[6])) < 0;
            case "sk" -> sk.startsWith(value(parts[6]));
            default -> throw new IllegalArgumentException(condition);
        };
    }

    private String value(String name) {
        return values.path(name).path("S").asText();
    }
}
