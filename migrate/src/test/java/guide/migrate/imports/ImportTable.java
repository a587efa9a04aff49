package guide.migrate.imports;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ThreadWrites;
import guide.lambda.dynamodb.PartitionReads;
import guide.local.dynamodb.TableServer;
import guide.migrate.Pace;
import guide.tests.tables.TestTables;

import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// An empty table, into which files are imported, and what is in it afterwards.
final class ImportTable {

    private static final TableServer SERVER = TestTables.start();
    private static final DynamoDbClient CLIENT = SERVER.client();

    /// When all imports are made.
    static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private static final Path FOLDER = folder();

    private final String name = "t" + UUID.randomUUID();
    private final CommentsTable table = new CommentsTable(CLIENT, name);
    private final StringBuilder told = new StringBuilder();
    private String report = "";

    ImportTable() {
        CLIENT.createTable(
                create ->
                        create.tableName(name)
                                .billingMode(BillingMode.PAY_PER_REQUEST)
                                .attributeDefinitions(attribute("pk"), attribute("sk"))
                                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("import");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    CommentsTable table() {
        return table;
    }

    /// What the last import's report says.
    String report() {
        return report;
    }

    /// What all imports have printed.
    String told() {
        return told.toString();
    }

    static Path file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(String name, byte[] content) {
        try {
            Path folder = Files.createTempDirectory(FOLDER, "file");
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportTotals run(Path file, ExecutionInterceptor... interceptors) {
        return run(options(file, true), interceptors);
    }

    ImportTotals dryRun(Path file) {
        return run(options(file, false));
    }

    static ImportOptions options(Path file, boolean apply) {
        return new ImportOptions(
                file,
                "",
                Optional.empty(),
                Optional.empty(),
                apply,
                FOLDER.resolve(UUID.randomUUID() + ".md"),
                FOLDER);
    }

    static ImportOptions options(String format, Path file) {
        ImportOptions usual = options(file, true);
        return new ImportOptions(
                file, format, usual.site(), usual.redirects(), true, usual.report(), usual.work());
    }

    ImportTotals run(ImportOptions options, ExecutionInterceptor... interceptors) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DynamoDbClient client = SERVER.client(interceptors);
                PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            ImportTotals totals =
                    new ImportRun(
                                    options,
                                    new CommentsTable(client, name),
                                    new Pace(1_000_000, _ -> {}),
                                    InstantSource.fixed(NOW),
                                    print,
                                    false)
                            .run();
            report = Files.readString(options.report());
            return totals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            told.append(out.toString(StandardCharsets.UTF_8));
        }
    }

    /// All items, by their keys.
    Map<String, Map<String, AttributeValue>> items() {
        Map<String, Map<String, AttributeValue>> all = new TreeMap<>();
        CLIENT.scanPaginator(scan -> scan.tableName(name))
                .items()
                .forEach(item -> all.put(String.valueOf(item.get("pk")) + item.get("sk"), item));
        return all;
    }

    /// The same without the marks of imports, whose number depends on where one stopped.
    Map<String, Map<String, AttributeValue>> comments() {
        Map<String, Map<String, AttributeValue>> all = items();
        all.values().removeIf(item -> String.valueOf(item.get("pk")).contains("imported#"));
        return all;
    }

    Map<String, AttributeValue> head(String page) {
        return table.item(ThreadWrites.key(key(page))).orElse(Map.of());
    }

    private static ThreadKey key(String page) {
        return ThreadKey.parse("page:" + page).orElseThrow();
    }

    List<Contribution> standing(String page) {
        String pk = ContributionItems.partition(Identifiers.threadPart(key(page)));
        return PartitionReads.all(CLIENT, name, pk).stream()
                .filter(item -> !ThreadWrites.isThread(item))
                .map(ContributionItems::contribution)
                .sorted(Comparator.comparing(Contribution::createdAt))
                .toList();
    }

    /// A thread as people see it: who, when, how many agree and do not, what; replies further in.
    String outline(String page) {
        Map<ContributionId, List<Contribution>> replies = new HashMap<>();
        List<Contribution> roots = new ArrayList<>();
        for (Contribution each : standing(page)) {
            if (each.parent().isEmpty()) {
                roots.add(each);
            } else {
                replies.computeIfAbsent(each.parent().get(), _ -> new ArrayList<>()).add(each);
            }
        }
        StringBuilder outline = new StringBuilder();
        roots.forEach(root -> outline(root, "", replies, outline));
        return outline.toString();
    }

    private static void outline(
            Contribution each,
            String indent,
            Map<ContributionId, List<Contribution>> replies,
            StringBuilder outline) {
        outline.append(indent).append(line(each)).append('\n');
        replies.getOrDefault(each.id(), List.of())
                .forEach(reply -> outline(reply, indent + "  ", replies, outline));
    }

    private static String line(Contribution each) {
        return switch (each) {
            case Contribution.Tombstone gone -> "(gone) " + gone.createdAt();
            case Contribution.Published shown ->
                    shown.author().name()
                            + " "
                            + shown.createdAt()
                            + " +"
                            + shown.votes().up()
                            + "-"
                            + shown.votes().down()
                            + " "
                            + shown.html();
        };
    }
}
