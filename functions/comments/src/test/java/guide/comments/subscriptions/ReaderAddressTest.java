package guide.comments.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which texts are addresses, and which of them lead to one mailbox.
class ReaderAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada@example.org",
        "' Ada.L@Example.ORG ', Ada.L@example.org",
        "o'neil+x@sub.example.org, o'neil+x@sub.example.org",
        "ada@bücher.example, ada@xn--bcher-kva.example",
    })
    void anAddressHasItsHostInOneForm(String typed, String text) {
        assertThat(ReaderAddress.parse(typed)).contains(new ReaderAddress(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@localhost",
                "ada@127.0.0.1",
                "ada@[127.0.0.1]",
                ".ada@example.org",
                "ada.@example.org",
                "a..b@example.org",
                "\"a b\"@example.org",
                "ada@example.org,eve@example.org",
                "Ada <ada@example.org>",
                "ada@example.org\r\nBcc: eve@example.org",
                "ada\u0000@example.org",
                "äda@example.org",
                "ada@-example.org",
                "ada@exa mple.org",
                "ada\u202E@example.org",
            })
    void whatIsNoPlainAddressIsRefused(String typed) {
        assertThat(ReaderAddress.parse(typed)).isEmpty();
    }

    @Test
    void partsHaveTheLengthsOfTheStandard() {
        String host = "@" + ("b".repeat(60) + ".").repeat(3);
        assertThat(ReaderAddress.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(ReaderAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(ReaderAddress.parse("ada@" + "b".repeat(63) + ".org")).isPresent();
        assertThat(ReaderAddress.parse("ada@" + "b".repeat(64) + ".org")).isEmpty();
        assertThat(ReaderAddress.parse("a".repeat(64) + host + "org")).isPresent();
        assertThat(ReaderAddress.parse("a".repeat(64) + host + "o".repeat(6))).isPresent();
        assertThat(ReaderAddress.parse("a".repeat(64) + host + "o".repeat(7))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada+1@Example.org, ada@example.org",
        "a.d.a+news@gmail.com, ada@gmail.com",
        "a.d.a@example.org, a.d.a@example.org",
        "+ada@example.org, +ada@example.org",
    })
    void spellingsOfOneMailboxAreLimitedTogether(String typed, String mailbox) {
        assertThat(ReaderAddress.parse(typed).orElseThrow().mailbox()).isEqualTo(mailbox);
    }
}
