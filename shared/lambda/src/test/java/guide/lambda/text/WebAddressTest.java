package guide.lambda.text;

import static org.assertj.core.api.Assertions.assertThat;

import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.List;
import java.util.Optional;

class WebAddressTest {

    private static final List<String> PIECES =
            List.of(
                    "http",
                    "https",
                    "HTTPS",
                    ":",
                    "/",
                    "//",
                    "\\",
                    "?",
                    "#",
                    "@",
                    ".",
                    "..",
                    "%",
                    "%2e",
                    "%41",
                    "%c3%a4",
                    "%zz",
                    "example",
                    "org",
                    "münchen",
                    "xn--",
                    "192.0.2.1",
                    "[::1]",
                    "8080",
                    "0",
                    " ",
                    "\t",
                    "\n",
                    "ä",
                    "日本",
                    "😀",
                    "_",
                    "-",
                    "a",
                    "<",
                    "\"",
                    "javascript",
                    "\u202e",
                    "\u00ad",
                    "&",
                    "=",
                    "~",
                    "'",
                    "{",
                    "|");

    @ParameterizedTest
    @CsvSource({
        "example.org, https://example.org/",
        "https://example.org, https://example.org/",
        "HTTP://EXAMPLE.org:80/a, http://example.org/a",
        "https://example.org:443, https://example.org/",
        "https://example.org:8443/, https://example.org:8443/",
        "'  https://example.org/ ', https://example.org/",
        "https://münchen.de/, https://xn--mnchen-3ya.de/",
        "https://日本.example/日, https://xn--wgv71a.example/%E6%97%A5",
        "https://my_host.example.org/, https://my_host.example.org/",
        "https://example.org/a/./b/../c, https://example.org/a/c",
        "https://example.org/%7euser/%2e%2e/x, https://example.org/x",
        "https://example.org/a b?q=a b#c d, https://example.org/a%20b?q=a%20b#c%20d",
        "https://example.org?q=1, https://example.org/?q=1",
        "http://192.0.2.1/, http://192.0.2.1/",
        "'http://[2001:DB8::1]:80/', 'http://[2001:db8::1]/'",
        "//example.org/x, https://example.org/x",
        "https:\\\\example.org\\a, https://example.org/a",
        "example.org:8080/x, https://example.org:8080/x"
    })
    void anAddressHasOneForm(String text, String form) {
        assertThat(WebAddress.parse(text)).contains(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "javascript:alert(1)",
                "ftp://example.org/",
                "mailto:a@example.org",
                "https://",
                "https:///path",
                "https://user@example.org/",
                "https://user:secret@example.org/",
                "https://example.org:65536/",
                "https://example.org:x/",
                "https://exa mple.org/",
                "https://a..b/",
                "https://.example.org/",
                "https://300.1.1.1/",
                "https://[::g]/",
                "https:example.org",
                "a.b.",
                "x.1"
            })
    void whatIsNoneIsNone(String text) {
        assertThat(WebAddress.parse(text)).isEmpty();
    }

    @Test
    void theLastPortAndTheLongestLabelAreGoodAndTheNextAreNot() {
        assertThat(WebAddress.parse("http://a.example:65535/")).isPresent();
        assertThat(WebAddress.parse("http://" + "a".repeat(63) + ".example/")).isPresent();
        assertThat(WebAddress.parse("http://" + "a".repeat(64) + ".example/")).isEmpty();
    }

    /// The JDK's own parser is the other opinion: it must read every form, and find in it the host
    /// and no user.
    @Test
    void everyFormIsItsOwnFormAndReadByAnotherParser() {
        Property.forAll(
                100_000,
                random -> {
                    StringBuilder text =
                            new StringBuilder(random.nextInt(3) == 0 ? "" : "https://");
                    random.ints(random.nextInt(12), 0, PIECES.size())
                            .forEach(piece -> text.append(PIECES.get(piece)));

                    Optional<String> form = WebAddress.parse(text.toString());

                    if (form.isPresent()) {
                        assertThat(WebAddress.parse(form.get())).isEqualTo(form);
                        URI read = URI.create(form.get());
                        assertThat(read.getScheme()).isIn("http", "https");
                        assertThat(read.getRawUserInfo()).isNull();
                        assertThat(read.getRawAuthority()).isNotEmpty();
                        assertThat(read.getRawPath()).startsWith("/");
                        assertThat(form.get())
                                .matches("[!-~]+")
                                .doesNotContain("\"", "<", ">", "\\");
                    }
                });
    }
}
