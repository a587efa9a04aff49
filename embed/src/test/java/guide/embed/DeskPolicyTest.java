package guide.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A static host may send no policy, so the desk brings its own.
class DeskPolicyTest {

    @Test
    void theDeskAllowsItsOwnScriptsAndNothingInline() throws IOException {
        String page = Files.readString(Path.of("src/main/desk/index.html"));
        String policy = page.replaceFirst("(?s).*Content-Security-Policy\" content=\"", "");

        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("form-action 'none'", "base-uri 'none'");
        assertThat(policy.substring(0, policy.indexOf('"'))).doesNotContain("unsafe", "data:");
        assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<script"));
        assertThat(page).contains("<meta name=\"referrer\" content=\"no-referrer\">");
    }
}
