package guide.tests;

import guide.tests.walks.crawl.FetchedPath;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// How many bytes a browser gets for a page, compressed, without pictures: the page itself, its
/// style sheets, and its scripts with the modules that these import at once.
final class PageWeights {

    private static final Pattern IMPORTED = Pattern.compile("(?:from|import) ?\"(\\./[^\"]+)\"");

    /// @param bytes as sent
    private record Sent(int bytes, String text) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI guide;
    private final Map<URI, Sent> files = new LinkedHashMap<>();

    PageWeights(URI guide) {
        this.guide = guide;
    }

    int of(String path) {
        URI address = guide.resolve(path);
        Sent page = sent(address);
        return page.bytes() + loaded(Jsoup.parse(page.text(), address.toString()));
    }

    /// @param page that was got already
    int of(FetchedPath page) {
        return page.bytes()
                + loaded(Jsoup.parse(page.body(), guide.resolve(page.path()).toString()));
    }

    private int loaded(Document document) {
        Set<URI> loaded = new LinkedHashSet<>();
        document.select("script[src], link[rel=stylesheet]")
                .forEach(
                        each ->
                                add(
                                        loaded,
                                        URI.create(
                                                each.absUrl(
                                                        each.hasAttr("src") ? "src" : "href"))));
        return loaded.stream().mapToInt(each -> file(each).bytes()).sum();
    }

    private void add(Set<URI> loaded, URI file) {
        if (loaded.add(file) && file.getPath().endsWith(".js")) {
            IMPORTED.matcher(file(file).text())
                    .results()
                    .forEach(each -> add(loaded, file.resolve(each.group(1))));
        }
    }

    private Sent file(URI address) {
        return files.computeIfAbsent(address, this::sent);
    }

    private Sent sent(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Accept-Encoding", "gzip")
                        .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + ": " + answer.statusCode());
            }
            byte[] body = answer.body();
            GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(body));
            return new Sent(body.length, new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
