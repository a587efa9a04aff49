package guide.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Template;
import guide.local.front.Front;
import guide.local.mail.LocalMail;
import guide.local.oidc.Issuer;
import guide.local.site.Responses;
import guide.local.site.Site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Serves locally what a deployment has in several places: the API, a token issuer, the static site
/// in which the guide is embedded, and a mailbox for what SES would send.
public final class Gateway implements AutoCloseable {

    static {
        // The JDK's server sends head and body separately; without this the body would wait about
        // 40 ms for the client's acknowledgement of the head. The property is read once, when the
        // first server is created.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /// What the API has at `/v1/docs` is here too, where people look for it.
    private static final String DOCS = "/docs";

    private static final String VERSION = "/v1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HostNames hosts;
    private final Cors cors;
    private final Issuer issuer;
    private final Api api;
    private final LocalMail mail = new LocalMail();
    private final Site site;
    private final String basePath;
    private final Optional<Front> front;

    private Gateway(
            Template template,
            Map<String, String> environment,
            int port,
            GatewayOptions options,
            Consumer<String> log) {
        hosts = new HostNames(options.hosts());
        basePath = options.basePath();
        front =
                options.hasFront()
                        ? Optional.of(new Front(InstantSource.system()))
                        : Optional.empty();
        cors = new Cors(template.cors(), options.anyLoopback());
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = new Issuer(address(), template.audience(), InstantSource.system());
        api = api(template, environment, options.callTimeout(), log);
        site = Site.of(ProjectRoot.root(), address());
    }

    private Api api(
            Template template,
            Map<String, String> environment,
            Duration callTimeout,
            Consumer<String> log) {
        Map<String, String> all = new HashMap<>(environment);
        all.putIfAbsent("OIDC_ISSUER", issuer.address());
        all.putIfAbsent("SES_ENDPOINT", address().toString());
        all.putIfAbsent("MAIL_FROM", "guide@guide.example");
        all.putIfAbsent("MODERATORS_MAIL", "moderators@guide.example");
        all.putIfAbsent("GUIDE_ADDRESS", address() + basePath);
        List<String> audience =
                all.containsKey("OIDC_AUDIENCE")
                        ? List.of(all.get("OIDC_AUDIENCE"))
                        : template.audience();
        Authorizer authorizer =
                new Authorizer(all.get("OIDC_ISSUER"), audience, InstantSource.system());
        return new Api(template.functions(), authorizer, all, callTimeout, log);
    }

    /// Starts the gateway on the loopback address.
    ///
    /// @param environment additional variables for every function, which override its own;
    ///   `OIDC_ISSUER`, `OIDC_AUDIENCE` and `GROUPS_CLAIM` name another issuer than the local one
    /// @param port 0 for any free port
    /// @param log receives the log lines of the functions, concurrently from several threads
    public static Gateway start(
            Template template, Map<String, String> environment, int port, Consumer<String> log) {
        return start(template, environment, port, GatewayOptions.STANDARD, log);
    }

    /// Starts one for somebody who tries things out: any site of this machine may call the API.
    ///
    /// @param hosts names by which it may be called, besides those of the loopback address
    public static Gateway startForTrying(
            Template template,
            Map<String, String> environment,
            int port,
            Set<String> hosts,
            Consumer<String> log) {
        return start(template, environment, port, GatewayOptions.STANDARD.forTrying(hosts), log);
    }

    public static Gateway start(
            Template template,
            Map<String, String> environment,
            int port,
            GatewayOptions options,
            Consumer<String> log) {
        return new Gateway(template, environment, port, options, log).started();
    }

    private Gateway started() {
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        return this;
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// Calls a function with an event that is no request: records of a stream, or a schedule's.
    ///
    /// @param function its logical id
    /// @return what it answers
    public String call(String function, String event) throws IOException {
        return api.call(function, event);
    }

    /// Returns the local issuer, whose tokens this gateway accepts unless another one is set.
    public Issuer issuer() {
        return issuer;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (isRefused(exchange)) {
                return;
            }
            if (front.isPresent()) {
                front.get().answer(exchange, this::answerAllowed);
            } else {
                answerAllowed(exchange);
            }
        }
    }

    private void answerAllowed(HttpExchange exchange) throws IOException {
        if (!cors.handle(exchange)) {
            answer(exchange, exchange.getRequestURI().getPath());
        }
    }

    private boolean isRefused(HttpExchange exchange) throws IOException {
        if (!hosts.allow(exchange)) {
            Responses.json(
                    exchange,
                    421,
                    Map.of("message", "This host is not served here: ALLOWED_HOSTS names others"));
            return true;
        }
        if (HttpApiLimits.isHeadTooLong(exchange)) {
            Responses.json(exchange, 431, Map.of("message", "Request Header Fields Too Large"));
            return true;
        }
        return false;
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        if (!basePath.isEmpty() && path.startsWith(basePath + "/")) {
            api.answer(exchange, basePath, path.substring(basePath.length()));
        } else if (path.equals("/health")) {
            Responses.json(exchange, 200, Map.of("status", "ok"));
        } else if (path.equals(DOCS) || path.startsWith(DOCS + "/")) {
            api.answer(exchange, "", VERSION + path);
        } else if (path.startsWith(Issuer.PATH + "/")) {
            issuer.answer(exchange);
        } else if (!mail.serve(exchange) && !site.serve(exchange)) {
            api.answer(exchange, "", path);
        }
    }
}
