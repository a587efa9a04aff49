package guide.migrate;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.VoteWrites;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.List;
import java.util.Map;

/// Writes each vote a second time under its voter, who then finds it, and deletes votes that were
/// withdrawn. A vote that changes meanwhile has been written by the new version, and is left.
final class Voters implements Migration {

    static final String VOTES = "votes";
    static final String FOUND = "votes that their voter finds from now on";
    static final String WITHDRAWN = "withdrawn votes deleted";

    private static final String PARTITION = "vote#";

    private final CommentsTable table;
    private final Pace pace;
    private final PacedWrites paced;

    Voters(CommentsTable table, Pace pace) {
        this.table = table;
        this.pace = pace;
        paced = new PacedWrites(table.client(), pace);
    }

    @Override
    public String name() {
        return "voters";
    }

    @Override
    public MigrationReport run(boolean apply) {
        MigrationReport report = new MigrationReport();
        new StoredItems(table.client(), table.name(), pace)
                .forEach(PARTITION, item -> vote(item, apply, report));
        return report;
    }

    private void vote(Map<String, AttributeValue> item, boolean apply, MigrationReport report) {
        report.add(VOTES, 1);
        ContributionId id =
                ContributionId.parse(text(item, Attributes.PK).substring(PARTITION.length()))
                        .orElseThrow();
        AuthorId voter = new AuthorId(text(item, Attributes.SK));
        int value = Math.toIntExact(Attributes.number(item, VoteWrites.VALUE));
        VoteWrites votes = new VoteWrites(table);
        if (value != 0) {
            pace.spend(1);
            if (votes.isFoundBy(id, voter)) {
                return;
            }
        }
        List<TransactWriteItem> writes = votes.vote(id, voter, value, value);
        if (paced.write(writes, apply)) {
            report.add(value == 0 ? WITHDRAWN : FOUND, 1);
        }
    }
}
