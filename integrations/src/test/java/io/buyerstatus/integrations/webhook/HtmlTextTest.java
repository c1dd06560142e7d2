package io.buyerstatus.integrations.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Tee|Tee",
                "A &ndash; B|A – B",
                "A &#8211; B &#x2014; C &#X2026;|A – B — C …",
                "Gr&uuml;&szlig;e &amp; K&uuml;sse|Grüße & Küsse",
                "&yuml;&nbsp;&ETH;|ÿ\u00a0Ð",
                "&amp;lt;b&amp;gt;|&lt;b&gt;",
                "&unknown; &; &#; &#0; &#xD800; &#9999999;|&unknown; &; &#; &#0; &#xD800; &#9999999;",
                "&euro; &bdquo;x&ldquo;|€ „x“",
                "5 < 6 > 4|5 < 6 > 4",
                "$1 \\ &amp; $2|$1 \\ & $2"
            })
    void entitiesBecomeCharacters(String html, String text) {
        assertThat(HtmlText.decode(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"<p>Ganzes Blatt</p>,Ganzes Blatt", "a<br/>b,a b", "<span class='x'>S</span>,S"})
    void elementsVanish(String html, String text) {
        assertThat(HtmlText.decode(html).strip()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&hearts; &check; &Zopf;|♥ ✓ ℤ",
                "&#128;12 &#150; &#153;|€12 – ™",
                "T &quot;L&quot; &#039;x&#039;|T \"L\" 'x'",
                "<span>S</span>ale|Sale",
                "<strong>Farbe:</strong> blau|Farbe: blau",
                "<script>x()</script>Tee|Tee",
                "<script>Tee|<script>Tee",
                "Salz&paraffin H&M Tom&Jerry|Salz&paraffin H&M Tom&Jerry",
                "Gin &lt Tonic|Gin &lt Tonic",
                "Anna <3|Anna <3",
                "x <y|x <y",
                "Bob <bob@example.com>|Bob <bob@example.com>",
                "2 &gt; 1 &lt; 3|2 > 1 < 3"
            })
    void itIsReadAsABrowserWouldShowItAndNoWordIsLost(String html, String text) {
        assertThat(HtmlText.decode(html).strip()).isEqualTo(text);
    }

    @Test
    void whatNobodyCallsItsProductTakesNoTime() {
        assertThat(HtmlText.decode("Tee " + "<b>".repeat(200_000))).startsWith("Tee");
    }
}
