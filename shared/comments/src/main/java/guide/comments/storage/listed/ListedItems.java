package guide.comments.storage.listed;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;
import guide.comments.listed.ListedContribution;
import guide.comments.sites.SiteId;
import guide.comments.storage.ContributionItems;
import guide.comments.text.SearchWords;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Digest;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is published once more, in one list, and the ways into it.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `listed` | `<own sortable id>#<20 characters of the thread>#<the root's>` | as in the thread, without votes, and `thread` |
/// | `listed#site#<site>`, `listed#thread#<20 characters>`, `listed#kind#<kind>` | the same | `thread` |
/// | `listed#word#<word>` | the same | `thread`, `words`: three characters of the digest of each word |
final class ListedItems {

    static final String ALL = "listed";
    static final String THREAD = "thread";
    static final String WORDS = "words";

    private static final int MARK = 3;

    private ListedItems() {}

    static String sortKey(ContributionId id) {
        return String.join("#", id.own(), id.thread(), id.root());
    }

    static Map<String, AttributeValue> key(ContributionId id) {
        return Attributes.key(ALL, sortKey(id));
    }

    static ContributionId id(Map<String, AttributeValue> item) {
        String[] parts = text(item, Attributes.SK).split("#", 3);
        return new ContributionId(parts[1], parts[2], parts[0]);
    }

    static String ofSite(SiteId site) {
        return "listed#site#" + site;
    }

    static String ofThread(String threadPart) {
        return "listed#thread#" + threadPart;
    }

    static String ofKind(ContributionKind kind) {
        return "listed#kind#" + kind.apiName();
    }

    static String ofWord(String word) {
        return "listed#word#" + word;
    }

    /// Everything by which it is listed, the contribution itself first.
    static List<Map<String, AttributeValue>> all(
            ThreadKey thread, Contribution.Published published) {
        ContributionId id = published.id();
        Set<String> words = SearchWords.of(published);
        List<Map<String, AttributeValue>> all = new ArrayList<>();
        all.add(copy(thread, published));
        all.add(way(ofSite(thread.siteOrDefault()), id, thread));
        all.add(way(ofThread(Identifiers.threadPart(thread)), id, thread));
        if (id.kind() != ContributionKind.COMMENT) {
            all.add(way(ofKind(id.kind()), id, thread));
        }
        String marks = words.stream().map(ListedItems::mark).collect(Collectors.joining());
        for (String word : words) {
            Map<String, AttributeValue> way = way(ofWord(word), id, thread);
            way.put(WORDS, text(marks));
            all.add(way);
        }
        return all;
    }

    private static Map<String, AttributeValue> copy(
            ThreadKey thread, Contribution.Published published) {
        Map<String, AttributeValue> item =
                new HashMap<>(ContributionItems.item(published.voted(Votes.NONE)));
        item.putAll(key(published.id()));
        item.put(THREAD, text(thread.text()));
        return item;
    }

    static Map<String, AttributeValue> way(String pk, ContributionId id, ThreadKey thread) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(pk, sortKey(id)));
        item.put(THREAD, text(thread.text()));
        return item;
    }

    static ListedContribution listed(Map<String, AttributeValue> copy) {
        return new ListedContribution(thread(copy), ContributionItems.published(id(copy), copy));
    }

    static ThreadKey thread(Map<String, AttributeValue> item) {
        return ThreadKey.stored(text(item, THREAD));
    }

    /// Whether the text has these words too; of a way by a word. A few texts that have not pass.
    static boolean mayHave(Map<String, AttributeValue> way, List<String> words) {
        String marks = text(way, WORDS);
        return words.stream().map(ListedItems::mark).allMatch(mark -> isIn(marks, mark));
    }

    private static boolean isIn(String marks, String mark) {
        for (int at = 0; at < marks.length(); at += MARK) {
            if (marks.startsWith(mark, at)) {
                return true;
            }
        }
        return false;
    }

    private static String mark(String word) {
        return Digest.short128(word).substring(0, MARK);
    }
}
