package guide.pages.badges;

import static org.assertj.core.api.Assertions.assertThat;

import guide.lambda.html.HtmlRenderer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import java.io.StringReader;

import javax.xml.parsers.DocumentBuilderFactory;

class BadgeTest {

    @ParameterizedTest
    @ValueSource(strings = {"ORM", "<script>alert(1)</script>", "A & B \"quoted\"", "数据库", ""})
    void aPictureIsXmlWhateverItSays(String label) throws Exception {
        String svg = HtmlRenderer.render(new Badge("Django", label, "yes", "17692f"));

        Document picture =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
        assertThat(picture.getDocumentElement().getNodeName()).isEqualTo("svg");
        assertThat(picture.getElementsByTagName("text").item(0).getTextContent()).isEqualTo(label);
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void aLongerTextHasMoreRoom() {
        assertThat(new BadgeText("ORM").box()).isLessThan(new BadgeText("ORM, built in").box());
        assertThat(new BadgeText("illi").length()).isLessThan(new BadgeText("wmmw").length());
    }

    @ParameterizedTest
    @CsvSource({"40, 40", "41, 40", "1000, 40"})
    void aLongAnswerIsCut(int length, int shown) {
        String text = BadgeText.cut("x".repeat(length));

        assertThat(text).hasSize(shown);
        assertThat(text.endsWith("…")).isEqualTo(length > 40);
    }

    @Test
    void noCharacterIsCutInHalf() {
        String text = BadgeText.cut("🐍".repeat(41));

        assertThat(text).isEqualTo("🐍".repeat(39) + "…");
    }
}
