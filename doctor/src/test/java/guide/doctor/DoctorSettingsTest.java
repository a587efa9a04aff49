package guide.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.doctor.examined.Examined;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class DoctorSettingsTest {

    @Test
    void withoutAnythingItIsTheLocalRun() {
        Examined examined = DoctorSettings.from(Map.of("TOKEN", ""));

        assertThat(examined.address()).hasToString("http://localhost:8080");
        assertThat(examined.origins()).containsExactly("http://localhost:8080");
        assertThat(examined.token()).isEmpty();
        assertThat(examined.direct()).isEmpty();
    }

    @Test
    void whatIsGivenComesBeforeWhatTheStackSays(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("stack.json");
        Files.writeString(
                file,
                """
                {"parameters": {"AllowedOrigins": "https://a.example,https://b.example"},
                 "outputs": {"Address": "https://guide.example", "ApiUrl": "https://api.example",
                  "FrontUrl": "https://front.example", "UserPoolId": "eu-west-1_Ab3"}}
                """);
        String settings = file.toString();

        Examined ofStack = DoctorSettings.from(Map.of("STACK_SETTINGS", settings));
        Examined given =
                DoctorSettings.from(
                        Map.of(
                                "STACK_SETTINGS",
                                settings,
                                "ADDRESS",
                                "https://example.org/guide/",
                                "ORIGINS",
                                "https://c.example, https://d.example"));

        assertThat(ofStack.address()).hasToString("https://guide.example");
        assertThat(ofStack.stack().orElseThrow().issuer())
                .contains("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab3");
        assertThat(ofStack.direct()).contains(URI.create("https://api.example"));
        assertThat(ofStack.origins()).containsExactly("https://a.example", "https://b.example");
        assertThat(given.at("/v1/traits")).hasToString("https://example.org/guide/v1/traits");
        assertThat(given.origins()).containsExactly("https://c.example", "https://d.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"guide.example.org", "ftp://a.example", "https://a.example/?b", "https://"})
    void whatIsNoAddressIsRefusedByName(String address) {
        assertThatThrownBy(() -> DoctorSettings.from(Map.of("ADDRESS", address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ADDRESS must be");
    }
}
