package guide.lambda.priming;

import com.amazonaws.services.lambda.runtime.Context;

import guide.lambda.http.NoOpContext;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;

/// The context that rehearsed requests have: of the class that Lambda's own runtime client uses.
/// Code that was compiled while another one was the only one would be thrown away when Lambda's
/// comes.
final class LambdaContexts {

    private static final String CLASS =
            "com.amazonaws.services.lambda.runtime.api.client.api.LambdaContext";

    /// Has the form of a request's id, so that nothing here makes one.
    private static final String ID = "00000000-0000-0000-0000-000000000000";

    private LambdaContexts() {}

    /// Returns a context of Lambda's class; [NoOpContext] where there is no such class, or another
    /// version of it that is made in another way.
    static Context any() {
        try {
            Constructor<?> constructor = Class.forName(CLASS).getConstructors()[0];
            return (Context) constructor.newInstance(arguments(constructor.getParameterTypes()));
        } catch (ReflectiveOperationException | ClassCastException | IllegalArgumentException e) {
            return NoOpContext.silent("priming");
        }
    }

    /// Versions differ in how many texts the constructor takes.
    private static @Nullable Object[] arguments(Class<?>[] types) {
        @Nullable Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            if (types[i] == int.class) {
                arguments[i] = 1024;
            } else if (types[i] == long.class) {
                arguments[i] = Long.MAX_VALUE;
            } else if (types[i] == String.class) {
                arguments[i] = ID;
            }
        }
        return arguments;
    }
}
