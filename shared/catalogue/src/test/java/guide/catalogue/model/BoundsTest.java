package guide.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What would break calculations, or pages, never becomes part of the catalogue.
class BoundsTest {

    private static final Evidence EVIDENCE = new Evidence(EvidenceKind.DOCS, "x", null);

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01", "2026-11-29", "2199-12-31"})
    void aDayOfThisAgeIsTaken(String day) {
        assertThat(checkedOn(LocalDate.parse(day)).checkedOn()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1969-12-31", "2200-01-01", "9999-12-31", "+999999999-12-31", "-0001-01-01"})
    void aDayOfAnotherAgeIsRefused(String day) {
        LocalDate far = LocalDate.parse(day);

        assertThatThrownBy(() -> checkedOn(far)).hasMessageContaining("checkedOn must be a date");
        assertThatThrownBy(() -> new Value.Day(far)).hasMessageContaining("must be a date");
        assertThatThrownBy(() -> new Framework.Latest("1", far, null))
                .hasMessageContaining("releasedOn");
        assertThatThrownBy(() -> new Framework.Latest("1", null, far))
                .hasMessageContaining("latest.checkedOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e15", "-1e15", "0", "0.000001", "123456789.123456789"})
    void aNumberThatPeopleReadIsTaken(String number) {
        assertThat(new Value.Amount(new BigDecimal(number)).amount()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e41", "1.1e15", "1e1000000000", "1e-1000000000", "1e-31"})
    void aNumberThatNobodyReadsIsRefused(String number) {
        BigDecimal far = new BigDecimal(number);

        assertThatThrownBy(() -> new Value.Amount(far)).hasMessageContaining("value must be");
        assertThatThrownBy(() -> new Spread(far, far)).hasMessageContaining("spread must be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "//evil.invalid/",
                "ftp://example.org/",
                " https://example.org/",
                "https://",
                "https://user@example.org/"
            })
    void aLinkThatIsNoWebAddressIsRefused(String url) {
        assertThatThrownBy(() -> new Framework.Link("site", url))
                .hasMessage("link.url must be an http or https address");
    }

    @Test
    void aWebAddressIsKeptAsItIsWritten() {
        assertThat(new Framework.Link("site", "https://example.org").url())
                .isEqualTo("https://example.org");
    }

    private static Fact checkedOn(LocalDate day) {
        return new Fact(
                new TraitId("orm"), Support.YES, null, null, null, List.of(EVIDENCE), day, "hand");
    }
}
