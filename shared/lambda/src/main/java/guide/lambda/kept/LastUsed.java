package guide.lambda.kept;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map of so many entries at the most; whatever was not asked for the longest goes first.
public final class LastUsed<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;
    private static final int FIRST_CAPACITY = 16;
    private static final float LOAD_FACTOR = 0.75f;

    private final int most;

    /// @param most how many entries it has at the most, at least 1
    public LastUsed(int most) {
        super(FIRST_CAPACITY, LOAD_FACTOR, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
