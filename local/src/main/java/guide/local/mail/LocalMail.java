package guide.local.mail;

import com.sun.net.httpserver.HttpExchange;

import gg.jte.html.HtmlContent;

import guide.lambda.html.HtmlRenderer;
import guide.lambda.http.MediaTypes;
import guide.local.site.Responses;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The mailbox of a local run.
///
/// | path | answer |
/// |---|---|
/// | `/mail/` | the mails, newest first; `/mail/messages.json` the same as JSON |
/// | `/mail/<number>/` | one: its text and headers |
/// | `/mail/<number>/html`, `/mail/<number>/source` | as a mail program shows it; the whole message |
/// | `POST /v2/email/outbound-emails` | see [LocalSes] |
public final class LocalMail {

    private static final String PATH = "/mail";

    /// A mail runs nothing and loads nothing, as in a mail program.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups"
                    + " allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation;"
                    + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Mailbox mailbox = new Mailbox();
    private final LocalSes ses = new LocalSes(mailbox, InstantSource.system());

    /// Returns false if the path is not the mailbox's.
    public boolean serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals(LocalSes.PATH)) {
            ses.answer(exchange);
        } else if (path.equals(PATH)) {
            exchange.getResponseHeaders().set("location", PATH + "/");
            Responses.send(exchange, 308, "");
        } else if (path.startsWith(PATH + "/")) {
            read(exchange, path.substring(PATH.length() + 1));
        } else {
            return false;
        }
        return true;
    }

    private void read(HttpExchange exchange, String path) throws IOException {
        String[] parts = path.split("/", 2);
        Optional<ReceivedMail> mail = mailbox.find(parts[0]);
        exchange.getResponseHeaders().set("cache-control", "no-store");
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("allow", "GET, HEAD");
            Responses.send(exchange, 405, "");
        } else if (path.isEmpty()) {
            page(exchange, output -> JteMailboxGenerated.render(output, null, all()));
        } else if (path.equals("messages.json")) {
            Responses.json(exchange, 200, Map.of("items", all()));
        } else if (mail.isPresent() && parts.length == 2) {
            show(exchange, mail.get(), parts[1]);
        } else {
            Responses.send(exchange, 404, "");
        }
    }

    private List<ReceivedMail> all() {
        return mailbox.newestFirst();
    }

    private static void show(HttpExchange exchange, ReceivedMail mail, String form)
            throws IOException {
        switch (form) {
            case "" -> page(exchange, output -> JteMailGenerated.render(output, null, mail));
            case "html" -> {
                exchange.getResponseHeaders().set("content-security-policy", POLICY);
                send(exchange, MediaTypes.HTML, mail.html());
            }
            case "source" -> send(exchange, "text/plain; charset=utf-8", mail.source());
            default -> Responses.send(exchange, 404, "");
        }
    }

    private static void send(HttpExchange exchange, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("content-type", type);
        exchange.getResponseHeaders().set("x-content-type-options", "nosniff");
        Responses.send(exchange, 200, body);
    }

    private static void page(HttpExchange exchange, HtmlContent content) throws IOException {
        Responses.page(exchange, 200, HtmlRenderer.render(content));
    }
}
