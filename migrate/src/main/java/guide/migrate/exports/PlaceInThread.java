package guide.migrate.exports;

import guide.comments.domain.ContributionId;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ReplyItems;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in a thread: its `id`, and `place`, `front` or `later`.
///
/// @param later whether these are the later replies of a root
record PlaceInThread(boolean later) implements KeyShape {

    private static final String SORTABLE = "[0-9a-f]{32}";
    private static final Pattern PK = Pattern.compile("thread#([A-Za-z0-9_-]{20})");
    private static final Pattern FRONT =
            Pattern.compile("(" + SORTABLE + ")(?:#(" + SORTABLE + "))?");

    @Override
    public Optional<Map<String, String>> fields(ItemKey key) {
        Matcher thread = PK.matcher(key.pk());
        if (!thread.matches() || key.sk().startsWith(ReplyItems.LATER) != later) {
            return Optional.empty();
        }
        String place = later ? key.sk().substring(ReplyItems.LATER.length()) : key.sk();
        Matcher ids = FRONT.matcher(place);
        if (!ids.matches()) {
            return Optional.empty();
        }
        String own = ids.group(2) == null ? ids.group(1) : ids.group(2);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", new ContributionId(thread.group(1), ids.group(1), own).text());
        fields.put("place", name());
        return Optional.of(fields);
    }

    @Override
    public Optional<ItemKey> key(Map<String, String> fields) {
        return name().equals(fields.get("place"))
                ? ContributionId.parse(fields.getOrDefault("id", "")).map(this::key)
                : Optional.empty();
    }

    private ItemKey key(ContributionId id) {
        return new ItemKey(
                ContributionItems.partition(id.thread()),
                later ? ReplyItems.laterSortKey(id) : ContributionItems.sortKey(id));
    }

    private String name() {
        return later ? "later" : "front";
    }
}
