package guide.lambda.json;

import com.fasterxml.jackson.databind.module.SimpleModule;

import java.util.function.Function;

/// How one library's types look in JSON. [Json] takes along every module that the class path names
/// in `META-INF/services/guide.lambda.json.TypesModule`, so that the mapper needs to know none of
/// them. A module is public and has a public constructor without parameters.
///
/// The type is our own rather than Jackson's `Module`: what other libraries on a class path offer
/// is left alone.
public abstract class TypesModule extends SimpleModule {

    /// A type that is one string in JSON.
    ///
    /// @param rule that a refusal tells
    /// @param read throws an `IllegalArgumentException` for what the rule does not allow
    public final <T> void text(
            Class<T> type, String rule, Function<String, T> read, Function<T, String> write) {
        addDeserializer(type, new FromText<>(type, rule, read));
        addSerializer(type, new ToText<>(type, write));
    }
}
