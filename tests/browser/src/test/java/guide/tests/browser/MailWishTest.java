package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// What the form asks who wants mail, and nobody else.
class MailWishTest {

    private static final String POST = "/blog/2026/six-frameworks/";

    @Test
    void whoWantsMailSaysWhereAndIsToldWhatComesNext() {
        try (Visit reader = Visit.begin()) {
            Page page = reader.open(POST);
            Locator form = Writing.at(page).form();
            form.getByLabel("Your comment").fill("Tell me of replies");
            form.getByLabel("Name").fill("Ada");
            assertThat(form.getByLabel("E-mail address")).hasCount(0);

            form.getByLabel("Replies to me").check();
            Locator send = form.getByRole(AriaRole.BUTTON, Writing.named("Send"));
            send.click();
            assertThat(form.getByLabel("E-mail address")).isFocused();
            form.getByLabel("E-mail address").fill("ada@example.org");
            Request post = page.waitForRequest(MailWishTest::isPost, send::click);

            Assertions.assertThat(post.postData())
                    .contains("\"subscribe\":\"replies\"", "\"email\":\"ada@example.org\"");
            assertThat(page.getByText("e-mailed when it is published")).isVisible();
            assertThat(form.getByLabel("E-mail address")).hasCount(0);
        }
    }

    private static boolean isPost(Request request) {
        return request.method().equals("POST") && request.url().endsWith("/v1/comments");
    }
}
