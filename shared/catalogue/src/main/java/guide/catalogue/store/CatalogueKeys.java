package guide.catalogue.store;

import guide.catalogue.model.Relation;
import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.EnumText;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Locale;
import java.util.Map;

/// Keys and attributes of the catalogue's table.
///
/// | pk | sk | what | attributes |
/// |---|---|---|---|
/// | `catalogue` | `revision` | the revision number | `revision`, `updatedAt` |
/// | `catalogue` | an entry's key: `trait#<id>`, `framework#<slug>`, `project#<slug>`, `relation#<from>#<type>#<to>`, `claim#<id>`, `preset#<id>` | one entry | `json`, `position`, `edited` |
/// | `catalogue` | `revision#packed` | which chunks the packed catalogue has ([PackedHead]) | `revision`, `chunks` |
/// | `catalogue` | `revision#packed#<index>` | some of the entries once more, compressed | `revision`, `of`, `gzip` |
/// | `revisions` | `<revision>#<entry's key>` | a change of an entry, in the order of the revisions | `json`, `origin`, `position` |
/// | `history#<entry's key>` | `<revision>` | the same, by entry | as above |
/// | `watch` | a framework's slug | what the last look at its package's registry found | `purl`, `tag`, `version`, `releasedOn`, `lookedAt` |
/// | `credit#<contribution>` | `#` | whose edit was accepted | `name`, empty once it was taken away |
///
/// A revision in a key has 12 digits, an index 4. The packed catalogue stands behind the revision,
/// so that one Query reads both. Each change is stored twice, so that the history of an entry and
/// all changes since a revision are one Query each.
public final class CatalogueKeys {

    static final String PARTITION = "catalogue";
    static final String REVISION = "revision";
    static final String PACKED = "revision#packed";
    static final String JSON = "json";
    static final String UPDATED_AT = "updatedAt";

    /// The position of an entry; in a change, the position before it.
    static final String POSITION = "position";

    /// The revision of the last change by people; absent if the entry is the same as in its file.
    static final String EDITED = "edited";

    /// Who made the change: the name of a [ChangeSource].
    static final String ORIGIN = "origin";

    /// In the packed catalogue's head: the revisions at which its chunks were written.
    static final String CHUNKS = "chunks";

    /// In a chunk: of how many it is one.
    static final String OF = "of";

    static final String GZIP = "gzip";

    static final String REVISIONS = "revisions";
    private static final String FRAMEWORK = "framework#";
    private static final String HISTORY = "history#";
    private static final String CREDIT = "credit#";

    /// A reader's name in a credit.
    static final String NAME = "name";

    private CatalogueKeys() {}

    public static String of(Slug framework) {
        return FRAMEWORK + framework;
    }

    public static String of(TraitId trait) {
        return "trait#" + trait;
    }

    public static String of(Relation relation) {
        String type = EnumText.of(relation.type());
        return "relation#" + relation.from() + "#" + type + "#" + relation.to();
    }

    public static String ofProject(Slug project) {
        return "project#" + project;
    }

    public static String ofClaim(String id) {
        return "claim#" + id;
    }

    public static String ofPreset(String id) {
        return "preset#" + id;
    }

    /// Returns the path of the entry in changes, such as `frameworks/flask`.
    public static String path(String entry) {
        return entry.replaceFirst("#", "s/").replace('#', '/');
    }

    /// Returns the key of the entry at this path, whether or not it exists.
    public static String ofPath(String path) {
        return path.replaceFirst("s/", "#").replace('/', '#');
    }

    static Map<String, AttributeValue> entry(String entry) {
        return Attributes.key(PARTITION, entry);
    }

    /// Whether this item is the catalogue's revision.
    public static boolean isRevision(Map<String, AttributeValue> item) {
        return isInCatalogue(item) && Attributes.text(item, Attributes.SK).equals(REVISION);
    }

    /// Whether this item is the entry of a framework.
    public static boolean isFramework(Map<String, AttributeValue> item) {
        return isInCatalogue(item) && Attributes.text(item, Attributes.SK).startsWith(FRAMEWORK);
    }

    private static boolean isInCatalogue(Map<String, AttributeValue> item) {
        return Attributes.text(item, Attributes.PK).equals(PARTITION);
    }

    /// The entry in an item, in the model's JSON.
    public static String json(Map<String, AttributeValue> item) {
        return Attributes.text(item, JSON);
    }

    /// The number in the item of the catalogue's revision.
    public static long revision(Map<String, AttributeValue> item) {
        return Attributes.number(item, REVISION);
    }

    /// Whether this is the key of the revision or of what stands behind it, and not an entry's.
    static boolean isRevision(String key) {
        return key.startsWith(REVISION);
    }

    static String chunk(int index) {
        return String.format(Locale.ROOT, "%s#%04d", PACKED, index);
    }

    static String revision(long revision) {
        return String.format(Locale.ROOT, "%012d", revision);
    }

    static Map<String, AttributeValue> inRevisions(String entry, long revision) {
        return Attributes.key(REVISIONS, revision(revision) + "#" + entry);
    }

    static Map<String, AttributeValue> inHistory(String entry, long revision) {
        return Attributes.key(history(entry), revision(revision));
    }

    static String history(String entry) {
        return HISTORY + entry;
    }

    static String credit(String contribution) {
        return CREDIT + contribution;
    }
}
