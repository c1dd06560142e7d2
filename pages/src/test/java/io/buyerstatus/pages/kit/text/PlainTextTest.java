package io.buyerstatus.pages.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("BL-48")
class PlainTextTest {

    @Test
    void aMailsMarkupIsLeftOutAndItsLinesStay() {
        assertThat(PlainText.withoutTags(
                        "<p>Hello <b>Mia</b>,</p><p>it is <a href=\"https://x.example\">here</a>.</p>"))
                .isEqualTo("Hello Mia,\nit is here.");
        assertThat(PlainText.withoutTags("one<br>two<br/>three")).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void whatOnlyLooksLikeMarkupStays() {
        assertThat(PlainText.withoutTags("3 < 4 and 5 > 2")).isEqualTo("3 < 4 and 5 > 2");
    }

    @ParameterizedTest
    @MethodSource
    void aMailIsReadAsABrowserWouldShowIt(String html, String words) {
        assertThat(PlainText.withoutTags(html)).isEqualTo(words);
    }

    static Stream<Arguments> aMailIsReadAsABrowserWouldShowIt() {
        return Stream.of(
                arguments("<p>Gr&uuml;&szlig;e &amp; K&uuml;sse</p>", "Grüße & Küsse"),
                arguments("<p>&lt;b&gt; is bold&nbsp;&ndash; &#8364;</p>", "<b> is bold\u00a0– €"),
                arguments("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
                arguments("<ol>\n  <li>one\n  <li>two\n</ol>", "one\n  two"),
                arguments("text<p>paragraph</p>rest", "text\nparagraph\nrest"),
                arguments("<p>a</p>\n<p>b</p>", "a\n\nb"),
                arguments("<div><p>a</p></div><p>b</p>", "a\nb"),
                arguments("Hello<br>\nWorld", "Hello\n\nWorld"),
                arguments("<P>A</P><BR/>B", "A\n\nB"),
                arguments("<h1>Title</h1>text<hr>more", "Title\ntext\nmore"),
                arguments("<blockquote>quoted</blockquote>answered", "quoted\nanswered"),
                arguments("<p>line one\nline two</p>", "line one\nline two"),
                arguments("<script>var x = 1 < 2;</script>Hello", "Hello"),
                arguments("<style>p { color: red }</style><p>Hello</p>", "Hello"),
                arguments("a<!-- hidden <b>words</b> -->b", "ab"),
                arguments(
                        "<!DOCTYPE html><html><head><title>T</title></head><body><p>Hello</p></body></html>", "Hello"),
                arguments("<a title='a > b' href='https://x.example'>here</a>", "here"),
                arguments("<img src=x alt='cat'>Mia", "Mia"),
                arguments("<p>one<p>two", "one\ntwo"),
                arguments("<b>never closed", "never closed"),
                arguments("<p>Order<o:p></o:p></p><p>sent</p>", "Order\nsent"),
                arguments("👍 <b>fine</b> é", "👍 fine é"),
                arguments("<p>{{order_number}}</p>", "{{order_number}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 < 6 and 7 > 3",
                "I <3 tea",
                "<3",
                "x <y",
                "<",
                "a << b >> c",
                "Mia <mia@example.com> wrote",
                "Hello <Name>, <your name here>",
                "see <https://shop.example/a>",
                "use <script> or <style>",
                "a <!-- never closed",
                "< b>no tag</ b>",
                "Gr&uuml;&szlig;e &amp; <3",
                "<b",
                "{{#if a<b}}"
            })
    void noWordIsLostWhereNoTagStands(String text) {
        assertThat(PlainText.withoutTags(text)).isEqualTo(text);
    }

    @Test
    void whatOnlyLooksLikeMarkupStaysBesideMarkup() {
        assertThat(PlainText.withoutTags("I <3 <b>you</b>, Mia <mia@example.com>, 1 < 2 & <!-- so"))
                .isEqualTo("I <3 you, Mia <mia@example.com>, 1 < 2 & <!-- so");
        assertThat(PlainText.withoutTags("use the <script> tag <b>now</b>")).isEqualTo("use the <script> tag now");
    }

    @Property(tries = 500)
    void noWordIsLostWhateverStandsBetweenThem(@ForAll("pieces") List<String> pieces) {
        String text = "first " + String.join("", pieces) + " last";

        assertThat(PlainText.withoutTags(text)).startsWith("first").endsWith("last");
    }

    @Provide
    static Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "<", ">", "<b>", "</b>", "<3", "<x", "<p>", "</div>", "<td>", "<!-", "&amp;", "&", "\n", " ",
                        "a", "\"", "'", "/")
                .list()
                .ofMaxSize(12);
    }
}
