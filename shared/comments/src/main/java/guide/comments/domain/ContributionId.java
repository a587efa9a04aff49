package guide.comments.domain;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// A contribution's identity, from which its place in the table follows without an index.
///
/// As text it is base64url of the thread's digest (15 bytes), the root's sortable id (16) and, for
/// a reply, its own (16): 42 or 63 characters.
///
/// @param thread the first 15 bytes of the digest, as 20 base64url characters
/// @param root the sortable id of the root contribution, 32 hexadecimal digits
/// @param own the sortable id of this one; equal to `root` for a root
public record ContributionId(String thread, String root, String own) {

    /// How many characters of a thread's digest are exactly its first 15 bytes.
    public static final int THREAD_CHARACTERS = 20;

    private static final int THREAD_BYTES = 15;
    private static final int SORTABLE_BYTES = 16;

    public static ContributionId ofRoot(String thread, String sortableId) {
        return new ContributionId(thread, sortableId, sortableId);
    }

    /// A reply hangs below the root of its parent, however deep the conversation is.
    public ContributionId reply(String sortableId) {
        return new ContributionId(thread, root, sortableId);
    }

    /// What it is called once its thread has moved.
    ///
    /// @param other the digest of the thread's new key
    public ContributionId in(String other) {
        return new ContributionId(other, root, own);
    }

    public ContributionId rootId() {
        return new ContributionId(thread, root, root);
    }

    public boolean isRoot() {
        return root.equals(own);
    }

    /// The time in milliseconds (12 digits), 19 digits that nobody can guess, and the kind: so an
    /// id alone tells under which key a held contribution is stored.
    public static String sortableId(long epochMilli, byte[] unguessable, ContributionKind kind) {
        byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(epochMilli).array();
        byte[] sortable =
                ByteBuffer.allocate(SORTABLE_BYTES).put(time, 2, 6).put(unguessable, 0, 10).array();
        return HexFormat.of().formatHex(sortable).substring(0, 31) + kind.digit;
    }

    /// Where a day begins, in UTC, among sortable ids: the first twelve digits of an id are its
    /// time.
    public static String beginningOf(LocalDate day) {
        long millis = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return String.format(Locale.ROOT, "%012x", millis);
    }

    public ContributionKind kind() {
        return ContributionKind.of(own.charAt(31)).orElseThrow();
    }

    /// The sortable id without the kind: what one idempotency key gives, whatever it is sent with.
    public String withoutKind() {
        return own.substring(0, 31);
    }

    public Instant createdAt() {
        return Instant.ofEpochMilli(HexFormat.fromHexDigitsToLong(own, 0, 12));
    }

    public static Optional<ContributionId> parse(String text) {
        if (!text.matches("[A-Za-z0-9_-]{42}|[A-Za-z0-9_-]{63}")) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String thread = encode(Arrays.copyOf(bytes, THREAD_BYTES));
        String root = HexFormat.of().formatHex(bytes, THREAD_BYTES, THREAD_BYTES + SORTABLE_BYTES);
        String own =
                bytes.length == THREAD_BYTES + SORTABLE_BYTES
                        ? root
                        : HexFormat.of()
                                .formatHex(bytes, THREAD_BYTES + SORTABLE_BYTES, bytes.length);
        // Base64 has spare bits: only the one spelling that was given out is an id.
        return Optional.of(new ContributionId(thread, root, own))
                .filter(id -> id.text().equals(text))
                .filter(id -> isSortableId(id.root()) && isSortableId(id.own()));
    }

    private static boolean isSortableId(String sortableId) {
        return ContributionKind.of(sortableId.charAt(31)).isPresent();
    }

    public String text() {
        byte[] head = Base64.getUrlDecoder().decode(thread);
        ByteBuffer bytes = ByteBuffer.allocate(THREAD_BYTES + 2 * SORTABLE_BYTES).put(head);
        bytes.put(HexFormat.of().parseHex(root));
        if (!isRoot()) {
            bytes.put(HexFormat.of().parseHex(own));
        }
        return encode(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
