package guide.comments.threads;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.ThreadKey;
import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Fault 6.1 and 6.2: however a page is written, it has one thread.
class ThreadKeyTest {

    private static final String OLD_ALPHABET = "abzAZ09/////_.....~%%%%!$&'()*+,;=:@-2eEfF41cC3";

    private static final List<String> SEGMENTS =
            List.of(
                    "",
                    "a",
                    "B",
                    "v1.2",
                    "p.html",
                    "index.html",
                    "INDEX.HTM",
                    "käse",
                    "日本",
                    "😀",
                    ".",
                    "..",
                    "...",
                    ".well-known",
                    "%2e",
                    "%2E.",
                    "%2F",
                    "%5c",
                    "%41",
                    "%c3%a4",
                    "%",
                    "%zz",
                    "%2",
                    "a b",
                    "[b]",
                    "it's",
                    "a;b=c,d",
                    "a:b@c",
                    "x+y",
                    "~u",
                    "-",
                    "\u00a0",
                    "\ud800",
                    "\u0000",
                    "\u007f",
                    "{|}^`<>\"",
                    "\u202e",
                    "index.htm");

    @ParameterizedTest
    @CsvSource({
        "/posts/käse/, /posts/k%C3%A4se/",
        "/Hello World/, /Hello%20World/",
        "/a[b]/, /a%5Bb%5D/",
        "/p, /p/",
        "/p/, /p/",
        "/p/index.html, /p/",
        "/p/index.htm, /p/",
        "/index.html, /",
        "/index.html/index.htm/, /",
        "/p/Index.html, /p/Index.html",
        "/, /",
        "/k%c3%a4se, /k%C3%A4se/",
        "/%7Eada/%61, /~ada/a/",
        "/./a, /a/",
        "/b/../a, /a/",
        "/b/%2e%2E/a, /a/",
        "/../a, /a/",
        "/a/.., /",
        "/a//b, /a//b/",
        "//a, //a/",
        "\\a\\b, /a/b/",
        "/a?x=1#y, /a/",
        "/a#y, /a/",
        "/p.html, /p.html",
        "/p.html/, /p.html",
        "/p.html?x, /p.html",
        "/v1.2, /v1.2/",
        "/v1.2/, /v1.2/",
        "/.well-known, /.well-known/",
        "/a., /a./",
        "/a%2Fb, /a%2Fb/",
        "/it's(a), /it's(a)/",
        "/100%, /100%25/",
        "/%%341, /%2541/",
    })
    void aPageHasOneForm(String path, String form) {
        assertThat(key("page:" + path)).isEqualTo("page:" + form);
    }

    @ParameterizedTest
    @ValueSource(strings = {" page:/a ", "page: /a", "page:\n/a\n", "page:/\na", "\tpage:/\ta\r\n"})
    void blanksAroundAndLineBreaksAreNoPartOfAPath(String text) {
        assertThat(key(text)).isEqualTo("page:/a/");
    }

    @Test
    void whatNoTextCanHaveIsReplacedOrEscaped() {
        assertThat(key("page:/a\ud800")).isEqualTo("page:/a%EF%BF%BD/");
        assertThat(key("page:/a\u0000b")).isEqualTo("page:/a%00b/");
        assertThat(key("page:/a\u00a0")).isEqualTo("page:/a%C2%A0/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "page:",
                "page:a",
                "page:?/",
                "/a",
                "PAGE:/a",
                "framework:Django",
                "claim:",
                "comparison:flask-vs-django",
                "https://example.org/a",
                "page"
            })
    void whatIsNoThreadIsRefused(String text) {
        assertThat(ThreadKey.parse(text)).isEmpty();
        assertThat(ThreadKey.ruleBrokenBy(text)).isEqualTo(ThreadKey.RULE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"framework:django", "comparison:django-vs-flask", "claim:flask-is-small"})
    void otherThreadsAreWhatTheyAreCalled(String text) {
        assertThat(key(" " + text + "\n")).isEqualTo(text);
        assertThat(AskedThread.parse(text).orElseThrow().older()).isEmpty();
    }

    @Test
    void aPathHasAtMostTwoThousandBytesInItsForm() {
        assertThat(ThreadKey.parse("page:/" + "a".repeat(1998))).isPresent();
        assertThat(ThreadKey.parse("page:/" + "a".repeat(1999))).isEmpty();
        assertThat(ThreadKey.parse("page:/" + "a".repeat(1998) + "/")).isPresent();
        assertThat(ThreadKey.parse("page:/" + "日".repeat(222))).isPresent();
        assertThat(ThreadKey.parse("page:/" + "日".repeat(223))).isEmpty();
        assertThat(ThreadKey.parse("page:" + "/a/..".repeat(10_000))).isPresent();
        assertThat(ThreadKey.ruleBrokenBy("page:/" + "a".repeat(1999)))
                .isEqualTo(ThreadKey.LENGTH_RULE);
    }

    @Test
    void theFormOfAFormIsItself() {
        Property.forAll(
                100_000,
                random -> {
                    String form = key("page:" + path(random));

                    assertThat(key(form)).isEqualTo(form);
                    assertThat(ThreadKey.stored(form).today().text()).isEqualTo(form);
                    assertThat(form).matches("page:/[!-~]*").doesNotContain("?", "#", "\\", "/../");
                });
    }

    /// Each of them is the page's address in some browser, generator or link.
    @Test
    void theSamePageHasOneThreadInEveryForm() {
        Property.forAll(
                100_000,
                random -> {
                    String path = path(random);
                    String form = key("page:" + path);

                    assertThat(key("page:" + variant(random, path))).isEqualTo(form);
                });
    }

    /// Pages differ when a segment does, once it is decoded.
    @Test
    void differentPagesNeverMeet() {
        Property.forAll(
                100_000,
                random -> {
                    String one = plain(random);
                    String other = plain(random);

                    assertThat(key("page:" + one).equals(key("page:" + other)))
                            .isEqualTo(one.equals(other));
                });
    }

    /// They are stored: what was a key once is looked for under it, too.
    @Test
    void everyKeyOfOldIsOneStill() {
        Property.forAll(
                100_000,
                random -> {
                    String path = "/" + Property.text(random, OLD_ALPHABET, 299);
                    Optional<AskedThread> asked = AskedThread.parse("page:" + path);

                    assertThat(asked).isPresent();
                    if (OldPagePath.isPath(path)) {
                        assertThat(asked.get().forms()).contains(new ThreadKey.OfPage(path));
                    }
                });
    }

    @Test
    void anOlderFormHasTheOtherEndOrIsAsAsked() {
        assertThat(older("page:/a/")).containsExactly("page:/a");
        assertThat(older("page:/a/index.html")).containsExactly("page:/a", "page:/a/index.html");
        assertThat(older("page:/%7ea")).containsExactly("page:/~a", "page:/%7ea");
        assertThat(older("page:/p.html")).containsExactly("page:/p.html/");
        assertThat(older("page:/")).isEmpty();
        assertThat(older("page:/kä")).containsExactly("page:/k%C3%A4");
        assertThat(older("page:/a[b].html")).containsExactly("page:/a%5Bb%5D.html/");
        assertThat(older("page:/" + "a".repeat(300))).isEmpty();
        assertThat(older("page:/" + "a".repeat(299))).hasSize(1);
    }

    private static List<String> older(String text) {
        return AskedThread.parse(text).orElseThrow().older().stream().map(ThreadKey::text).toList();
    }

    private static String key(String text) {
        return ThreadKey.parse(text).orElseThrow().text();
    }

    private static String path(RandomGenerator random) {
        StringBuilder path = new StringBuilder();
        for (int n = random.nextInt(6); n >= 0; n--) {
            path.append('/');
            path.append(
                    random.nextInt(8) == 0
                            ? Property.anyText(random, 4)
                            : Property.oneOf(random, SEGMENTS));
        }
        return path.toString().trim();
    }

    /// Segments of which none is another's form, and none is empty or an index.
    private static String plain(RandomGenerator random) {
        StringBuilder path = new StringBuilder("/");
        for (int n = random.nextInt(3); n >= 0; n--) {
            path.append(Property.text(random, "abAB1äß日😀~!,;=@", 2).replaceAll("\\p{Cs}", "_"))
                    .append("x/");
        }
        return path.toString();
    }

    private static String variant(RandomGenerator random, String path) {
        int end = path.indexOf('?') < 0 ? path.length() : path.indexOf('?');
        end = path.indexOf('#') < 0 ? end : Math.min(end, path.indexOf('#'));
        String front = path.substring(0, end);
        return switch (random.nextInt(7)) {
            case 0 -> front + "?utm_source=x#top";
            case 1 -> " \n" + path + "\t ";
            case 2 -> "/." + path;
            case 3 -> "/x/%2e%2E" + path;
            case 4 -> front.replace('/', '\\');
            case 5 -> key("page:" + path).substring("page:".length()) + "?x";
            default -> front.replace("html", "%68tml").replace("~", "%7e");
        };
    }
}
