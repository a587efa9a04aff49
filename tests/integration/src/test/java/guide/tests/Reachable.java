package guide.tests;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Walks what can be reached from some objects through fields of our own classes, and through the
/// collections, arrays and captured variables between them.
final class Reachable {

    private record Found(String path, Object value) {}

    private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
    private final Deque<Found> waiting = new ArrayDeque<>();
    private final BiConsumer<String, Object> visitor;

    /// @param visitor is told the path and the value of everything once; boxed numbers included
    Reachable(BiConsumer<String, Object> visitor) {
        this.visitor = visitor;
    }

    void from(String path, @Nullable Object start) {
        add(path, start);
        while (!waiting.isEmpty()) {
            Found next = waiting.remove();
            visitor.accept(next.path(), next.value());
            expand(next);
        }
    }

    void fromStatics(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                from(type.getName() + "." + field.getName(), value(field, null));
            }
        }
    }

    private void add(String path, @Nullable Object value) {
        if (value != null && seen.put(value, true) == null) {
            waiting.add(new Found(path, value));
        }
    }

    private void expand(Found found) {
        switch (found.value()) {
            case Collection<?> all -> all.forEach(each -> add(found.path() + "[]", each));
            case Map<?, ?> map ->
                    map.forEach(
                            (key, value) -> {
                                add(found.path() + "{key}", key);
                                add(found.path() + "{}", value);
                            });
            case Object[] array -> {
                for (Object each : array) {
                    add(found.path() + "[]", each);
                }
            }
            case Optional<?> some -> add(found.path(), some.orElse(null));
            default -> fields(found);
        }
    }

    private void fields(Found found) {
        for (Class<?> type = found.value().getClass();
                type != null && type.getName().startsWith("guide.");
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    add(found.path() + "." + field.getName(), value(field, found.value()));
                }
            }
        }
    }

    private static @Nullable Object value(Field field, @Nullable Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
