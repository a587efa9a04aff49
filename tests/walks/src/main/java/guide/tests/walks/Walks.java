package guide.tests.walks;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Every walk by its name, and the program that takes them.
///
/// `Walks ADDRESS [WALK...]`: takes these walks, or all of them in their order but `mail`, which
/// only a `make run` has a mailbox for, over the API at the address, as people with the tokens in
/// `MODERATOR_TOKEN` and `OWNER_TOKEN`. Ends with 1 at the first step that does not hold.
public final class Walks {

    private record NamedWalk(String name, Consumer<WalkedGuide> walk) {}

    private static final List<NamedWalk> ALL =
            List.of(
                    new NamedWalk("reading", guide -> new ReadingWalk(guide).take()),
                    new NamedWalk("pages", guide -> new PagesWalk(guide).take()),
                    new NamedWalk("desk", guide -> new DeskWalk(guide).take()),
                    new NamedWalk("moderation", guide -> new ModerationWalk(guide).take()),
                    new NamedWalk("webhooks", guide -> new WebhookWalk(guide).take()),
                    new NamedWalk("owners", guide -> new OwnersWalk(guide).take()),
                    new NamedWalk("moderator-mail", guide -> new ModeratorMailWalk(guide).take()));

    /// Of a `make run`, whose mailbox it looks into.
    private static final NamedWalk MAIL =
            new NamedWalk("mail", guide -> new MailWalk(guide).take());

    private Walks() {}

    /// Takes the walk that looks into the mailbox of a `make run`.
    ///
    /// @throws WalkFailed at the first step that does not hold
    public static void mail(WalkedGuide guide) {
        MAIL.walk().accept(guide);
    }

    /// Takes every walk over fresh tables.
    ///
    /// @throws WalkFailed at the first step that does not hold
    public static void all(WalkedGuide guide) {
        take(guide, List.of());
    }

    private static void take(WalkedGuide guide, List<String> names) {
        ALL.stream()
                .filter(each -> names.isEmpty() || names.contains(each.name()))
                .forEach(each -> each.walk().accept(guide));
        if (names.contains(MAIL.name())) {
            mail(guide);
        }
    }

    public static void main(String[] arguments) {
        PrintStream output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        Desk desk = Desk.at(URI.create(arguments[0]));
        WalkedGuide guide =
                new WalkedGuide(
                        desk,
                        desk,
                        environment.getOrDefault("MODERATOR_TOKEN", ""),
                        environment.getOrDefault("OWNER_TOKEN", ""),
                        new Steps(output));
        try {
            take(guide, List.of(arguments).subList(1, arguments.length));
        } catch (WalkFailed e) {
            output.println(e.getMessage());
            System.exit(1);
        }
        output.println(guide.steps().taken() + " steps");
    }
}
