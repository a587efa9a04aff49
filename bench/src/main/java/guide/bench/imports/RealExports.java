package guide.bench.imports;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ThreadWrites;
import guide.lambda.dynamodb.PartitionReads;
import guide.local.dynamodb.DynamoDbLocal;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.migrate.imports.ImportComments;

import org.jsoup.Jsoup;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Fills the comment systems that `bench/peers/install` has installed by their own API, imports
/// what they give to those who leave, and compares what they show with what the guide has then.
final class RealExports {

    private static final Path PEERS = ProjectRoot.root().resolve("target/peers");

    private RealExports() {}

    /// Ends with 1 where something differs, or nothing is installed.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("real-exports");
        List<RealPeer> peers = new ArrayList<>();
        if (Files.isExecutable(PEERS.resolve("isso/bin/gunicorn"))) {
            peers.add(
                    new RealIsso(
                            PEERS.resolve("isso/bin"),
                            Files.createDirectory(folder.resolve("isso"))));
        }
        if (Files.isExecutable(PEERS.resolve("remark42"))) {
            peers.add(
                    new RealRemark(
                            PEERS.resolve("remark42"),
                            Files.createDirectory(folder.resolve("remark42"))));
        }
        if (peers.isEmpty()) {
            System.err.println(
                    "Neither Isso nor Remark42 is there: bench/peers/install installs them.");
        }
        boolean same = !peers.isEmpty();
        for (RealPeer peer : peers) {
            try (peer) {
                same &= isTheSame(peer, folder);
            }
        }
        System.exit(same ? 0 : 1);
    }

    private static boolean isTheSame(RealPeer peer, Path folder)
            throws IOException, InterruptedException {
        peer.fill();
        List<PeerComment> shown = peer.shown();
        try (DynamoDbLocal server = DynamoDbLocal.inMemory();
                DynamoDbClient client = server.client()) {
            Template template =
                    Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of());
            Tables.create(template, client);
            CommentsTable table = new CommentsTable(client, template.nameOf("CommentsTable"));
            String[] options = {
                "--file=" + peer.export(),
                "--apply",
                "--rate=1000000",
                "--work=" + folder,
                "--report=" + folder.resolve("report.md")
            };
            ImportComments.run(options, table, System.out, false);
            List<PeerComment> here = here(table, peer.path());
            boolean same =
                    Set.copyOf(here).equals(Set.copyOf(shown)) && here.size() == shown.size();
            System.out.printf(
                    "%s: %d comments shown there, %d here, %s%n",
                    peer.name(), shown.size(), here.size(), same ? "all equal" : "NOT equal");
            if (!same) {
                tellDifference(shown, here);
            }
            return same;
        }
    }

    private static void tellDifference(List<PeerComment> there, List<PeerComment> here) {
        Set<PeerComment> missing = new HashSet<>(there);
        missing.removeAll(here);
        Set<PeerComment> more = new HashSet<>(here);
        more.removeAll(there);
        System.out.println("there: " + missing);
        System.out.println("here:  " + more);
    }

    private static List<PeerComment> here(CommentsTable table, String path) {
        String pk = ContributionItems.partition(Identifiers.threadPart(new ThreadKey.OfPage(path)));
        List<Contribution> all =
                PartitionReads.all(table.client(), table.name(), pk).stream()
                        .filter(item -> !ThreadWrites.isThread(item))
                        .map(ContributionItems::contribution)
                        .toList();
        Map<ContributionId, String> texts = new HashMap<>();
        all.forEach(each -> texts.put(each.id(), text(each)));
        return all.stream().map(each -> comment(each, texts)).toList();
    }

    private static PeerComment comment(Contribution each, Map<ContributionId, String> texts) {
        Votes votes = each instanceof Contribution.Published shown ? shown.votes() : Votes.NONE;
        return new PeerComment(
                each instanceof Contribution.Published shown ? shown.author().name() : "",
                each.createdAt().getEpochSecond(),
                votes.up(),
                votes.down(),
                each.parent().map(parent -> texts.getOrDefault(parent, "")).orElse(""),
                text(each));
    }

    private static String text(Contribution each) {
        return each instanceof Contribution.Published shown ? Jsoup.parse(shown.html()).text() : "";
    }
}
