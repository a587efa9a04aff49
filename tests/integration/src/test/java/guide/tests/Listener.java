package guide.tests;

import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.http.NoOpContext;
import guide.local.dynamodb.Template;
import guide.notifications.NotifyHandler;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.ContributionEvent;
import guide.notifications.events.GuideEvent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A channel that keeps what it is told.
record Listener(List<GuideEvent> heard, List<String> received) implements Channel {

    private static final String FUNCTION = "NotifyFunction";

    Listener() {
        this(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    }

    @Override
    public String name() {
        return "listener";
    }

    @Override
    public List<Delivery> deliveries(GuideEvent event) {
        heard.add(event);
        return List.of(Delivery.of(event, name(), "test", "{}"));
    }

    @Override
    public SendResult send(Delivery delivery) {
        received.add(delivery.id());
        return new SendResult.Sent("heard");
    }

    /// What it heard of this contribution.
    <T extends GuideEvent> List<T> of(String contribution, Class<T> type) {
        return heard.stream()
                .filter(
                        each ->
                                each instanceof ContributionEvent event
                                        && event.contribution().text().equals(contribution))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /// The function that tells by `channels`, set up as the template does.
    ///
    /// @param tables the environment in which it finds them
    static NotifyHandler function(
            Template template,
            Map<String, String> tables,
            InstantSource clock,
            Channel... channels) {
        Map<String, String> all = new HashMap<>();
        template.functions().stream()
                .filter(each -> each.logicalId().equals(FUNCTION))
                .forEach(each -> all.putAll(each.environment()));
        all.putAll(tables);
        all.put("AWS_SESSION_TOKEN", FUNCTION);
        return new NotifyHandler(
                all, DynamoClients.from(all), clock, (_, _, _) -> List.of(channels));
    }

    /// Calls a function, and hands on what it logs.
    static String call(NotifyHandler function, String event, Consumer<String> log)
            throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        function.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                answer,
                new NoOpContext(FUNCTION, "01890a5d-ac96-774b-bcce-b302099a8057", log));
        return answer.toString(StandardCharsets.UTF_8);
    }
}
