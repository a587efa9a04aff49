package guide.lambda.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/// Thrown for a text that violates the rule of its type.
public final class RuleViolationException extends MismatchedInputException {

    private final String rule;

    public RuleViolationException(JsonParser parser, String rule, Throwable cause) {
        super(parser, rule);
        this.rule = rule;
        initCause(cause);
    }

    String rule() {
        return rule;
    }
}
