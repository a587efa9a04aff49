package guide.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "ann@example.org, ann@example.org",
                "Ann.O'Neil+blog@Example.ORG, Ann.O'Neil+blog@example.org",
                "ann@bücher.example, ann@xn--bcher-kva.example",
                "ann@例え.テスト, ann@xn--r8jz45g.xn--zckzah",
                "\"ann\"@example.org, ann@example.org",
                "\"ann lee\"@example.org, \"ann lee\"@example.org",
                "\"a\\\"b\"@example.org, \"a\\\"b\"@example.org",
                "\"a@b\"@example.org, \"a@b\"@example.org"
            })
    void anAddressHasOneForm(String written, String form) {
        assertThat(MailAddress.parse(written).map(MailAddress::text)).hasValue(form);
        assertThat(MailAddress.parse(form).map(MailAddress::text)).hasValue(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@example.org",
                "ann",
                "ann@",
                "ann@localhost",
                "ann@example.org.",
                "ann@example.org:25",
                "ann@example.org/path",
                "ann@exa_mple.org",
                "ann@127.0.0.1",
                "ann@[127.0.0.1]",
                "änn@example.org",
                ".ann@example.org",
                "ann.@example.org",
                "an..n@example.org",
                "an n@example.org",
                "ann@example.org, eve@example.org",
                "Ann <ann@example.org>",
                "\"ann@example.org",
                "\"an\"n\"@example.org",
                "\"ann\\\"@example.org",
                "\"\"@example.org",
                "\"ann\r\nBcc: eve\"@example.org",
                "ann\r\nBcc: eve@example.org",
                "ann@example.org\r\nBcc: eve@example.org",
                "ann@exa\u0000mple.org"
            })
    void whatIsNoAddressIsNone(String written) {
        assertThat(MailAddress.parse(written)).isEmpty();
    }

    @Test
    void aLocalPartHasAtMost64Characters() {
        assertThat(MailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(MailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
    }

    @Test
    void anAddressHasAtMost254CharactersInItsForm() {
        String domain = ("a".repeat(60) + ".").repeat(3) + "a".repeat(54) + ".org";

        assertThat(MailAddress.parse("a".repeat(12) + "@" + domain)).isPresent();
        assertThat(MailAddress.parse("a".repeat(13) + "@" + domain)).isEmpty();
    }
}
