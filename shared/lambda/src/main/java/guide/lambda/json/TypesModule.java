package guide.lambda.json;

import com.fasterxml.jackson.databind.module.SimpleModule;

import java.util.function.Function;

/// Defines the JSON form of one library's types. [Json] loads every module that is listed in a
/// `META-INF/services/guide.lambda.json.TypesModule` on the class path, so that the mapper depends
/// on none of them. A module must be public and have a public constructor without parameters.
///
/// This is a type of its own rather than Jackson's `Module`, so that modules of other libraries on
/// the class path are not loaded.
public abstract class TypesModule extends SimpleModule {

    /// Registers a type that is a string in JSON.
    ///
    /// @param rule the error message for an invalid text
    /// @param read throws an `IllegalArgumentException` for a text that violates the rule
    public final <T> void text(
            Class<T> type, String rule, Function<String, T> read, Function<T, String> write) {
        addDeserializer(type, new FromText<>(type, rule, read));
        addSerializer(type, new ToText<>(type, write));
    }
}
