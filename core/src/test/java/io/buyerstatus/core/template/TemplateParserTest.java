package io.buyerstatus.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.template.syntax.Ground;
import io.buyerstatus.core.template.syntax.Node;
import io.buyerstatus.core.template.syntax.ParsedTemplate;
import io.buyerstatus.core.template.syntax.Place;
import io.buyerstatus.core.template.syntax.Problem;
import io.buyerstatus.core.template.syntax.TemplateParser;
import io.buyerstatus.core.template.tag.TagCatalogue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates are read whole: into a tree, or into everything that is wrong with them. */
class TemplateParserTest {

    @Test
    @Tag("BL-32")
    void tagsFallbacksPartsAndListsAreRead() {
        ParsedTemplate parsed = plain("Hello [Name|there],\n[if paid]Thanks![else][open_amount][end]"
                + "[each items][item.quantity] [item.name]\n[end][[ok]");
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.nodes()).hasSize(7);
        assertThat(parsed.nodes().get(1))
                .isEqualTo(new Node.Value(TagCatalogue.named("Name").orElseThrow(), Place.PLAIN, Optional.of("there")));
        assertThat(parsed.nodes().get(3)).isInstanceOf(Node.If.class);
        assertThat(parsed.nodes().get(4)).isInstanceOf(Node.Each.class);
    }

    @Test
    @Tag("C10")
    void everythingThatIsWrongIsFoundAtOnceWithLineAndColumn() {
        ParsedTemplate parsed =
                plain("Hello [Nmae],\n\nyour [order_nubmer] [item.name]\n[if colour = red]x[end][else]\n[each items]");
        assertThat(parsed.problems())
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.rule())
                .containsExactly(
                        "1:7 unknown-tag",
                        "3:6 unknown-tag",
                        "3:21 outside-list",
                        "4:1 unknown-test",
                        "4:24 no-if",
                        "5:1 not-closed");
        assertThat(parsed.problems().get(0).message()).contains("did you mean [Name]?");
        assertThat(parsed.problems().get(1).message()).contains("did you mean [order_number]?");
    }

    @Test
    void whatNobodyMeantAsATagStaysAsItIs() {
        String text = "[ ] [1] [see below] a[0] #5 [if you like] [Sie haben Post]";
        ParsedTemplate parsed = plain("[ ] [1] [see below] a[0] #5");
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.nodes()).containsExactly(new Node.Words("[ ] [1] [see below] a[0] #5"));
        assertThat(plain(text).problems()).extracting(Problem::rule).containsExactly("unknown-test", "not-closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<p>[Name]</p> ~ HTML_TEXT",
                "<a href=\"[order_link]\">x</a> ~ URL",
                "<a href='https://x.example/?o=[order_number]'>x</a> ~ URL_PART",
                "<a href=\"#\">[Name]</a> ~ LINK_TEXT",
                "<img src=\"a.png\" alt=\"[Name]\"> ~ ATTRIBUTE",
                "<!-- a > b --><td>[Name] ~ HTML_TEXT",
                "<p title=a>[Name] ~ HTML_TEXT",
                "<title>[order_number]</title> ~ LINK_TEXT",
                "a < b [Name] ~ HTML_TEXT",
            })
    void thePlaceOfATagComesFromTheHtmlAroundIt(String html, Place place) {
        ParsedTemplate parsed = html(html);
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.nodes().stream().filter(Node.Value.class::isInstance))
                .extracting(node -> ((Node.Value) node).place())
                .containsExactly(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=[order_link]>x</a>",
                "<a [Name]>x</a>",
                "<[Name]>",
                "<p onclick=\"[Name]\">",
                "<p style=\"color:[Name]\">",
                "<style>p{color:[Name]}</style>",
                "<script>[Name]</script>",
                "<!-- [Name] -->",
                "<img srcset=\"[order_link]\">",
            })
    void whereNoTagMayStandItIsRefused(String html) {
        assertThat(html(html).problems()).extracting(Problem::rule).containsOnly("tag-place");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"[Name]\">x</a>",
                "<a href=\"[items_list]\">x</a>",
                "<a href=\"https://[Name]/x\">x</a>",
                "<a href=\"javascript:[Name]\">x</a>",
                "<img src=\"[order_link]\">",
                "<img alt=\"[order_link]\">",
                "<a href=\"#\">[items_list]</a>",
            })
    @Tag("C10")
    void aTagWhoseTypeDoesNotFitItsPlaceIsRefused(String html) {
        assertThat(html(html).problems()).extracting(Problem::rule).containsOnly("tag-type");
    }

    @Test
    void stylesAndConditionalCommentsKeepTheirBrackets() {
        String html = "<style>a[href]{color:red}</style><!--[if mso]><p>x</p><![endif]--><p>[Name]</p>";
        assertThat(html(html).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"[if paid]x\">[end]y</a>",
                "[if paid]<a href=\"#\">[else]<p>[end]x",
                "[each items]<p title=\"[end]",
            })
    void aPartThatWouldTearTheHtmlIsRefused(String html) {
        assertThat(html(html).problems()).extracting(Problem::rule).contains("torn-html");
    }

    @Test
    void subjectsAndShortMessagesTakeNoBlocks() {
        assertThat(TemplateParser.parse("[items_list]", Ground.SUBJECT).problems())
                .hasSize(1);
        assertThat(TemplateParser.parse("[order_link]", Ground.SUBJECT).problems())
                .hasSize(1);
        assertThat(TemplateParser.parse("[items_list]", Ground.SMS).problems()).hasSize(1);
        assertThat(TemplateParser.parse("[order_link] [Name]", Ground.SMS).problems())
                .isEmpty();
    }

    @Test
    @Tag("BL-36")
    @Tag("C19")
    void twentyFiveThousandCharactersAreTakenAndOneMoreIsRefusedWithTheCount() {
        assertThat(plain("ä".repeat(25_000)).problems()).isEmpty();
        assertThat(plain("😀".repeat(25_001)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("25001", "25000"));
    }

    @Test
    void nestingAndNumbersAreBounded() {
        String five = "[if paid]".repeat(5) + "x" + "[end]".repeat(5);
        assertThat(plain(five).problems()).extracting(Problem::rule).containsExactly("too-deep");
        assertThat(plain("[if paid]".repeat(4) + "x" + "[end]".repeat(4)).problems())
                .isEmpty();
        assertThat(plain("[Name]".repeat(501)).problems())
                .extracting(Problem::rule)
                .containsExactly("too-many-tags");
    }

    @Test
    @Tag("BL-41")
    @Tag("BL-43")
    @Tag("BL-44")
    @Tag("BL-45")
    void needsComeFromTheTags() {
        assertThat(plain("[invoice_link] [shipment_track_link_de] [order_price] [items_list]")
                        .needs())
                .containsExactlyInAnyOrder(new Need.OfInvoice(true), new Need.Tracking(), new Need.CompleteOrder());
        assertThat(plain("[Name] [order_link]").needs()).isEmpty();
        assertThat(plain("[if invoice][invoice_link][end] [tracking_number|none]")
                        .needs())
                .isEmpty();
        assertThat(plain("[if not invoice]soon[else][invoice_number][end]").needs())
                .isEmpty();
        assertThat(plain("[if not invoice][invoice_number][end]").needs()).hasSize(1);
        assertThat(plain("[each items][item.name][end]").needs()).containsExactly(new Need.CompleteOrder());
    }

    @Test
    @Tag("DR-17")
    void theCheckoutLinkStandsForTheOrderLinkForEver() {
        assertThat(plain("#link_checkout#").tags())
                .containsExactly(TagCatalogue.named("order_link").orElseThrow());
    }

    @Test
    @Tag("BL-40")
    @Tag("C20")
    void everyTagHasADescriptionAndAnExampleAndEveryNeedAWord() {
        assertThat(TagCatalogue.tags()).hasSizeGreaterThan(60).allSatisfy(tag -> {
            assertThat(tag.description()).isNotBlank();
            assertThat(tag.example()).isNotBlank();
            tag.need().ifPresent(need -> assertThat(Need.named(need.word())).contains(need));
        });
        assertThat(List.of(
                        "Name",
                        "items_list",
                        "items_list2",
                        "order_price",
                        "order_link",
                        "invoice_link",
                        "shipment_track_link",
                        "shipment_track_link_de",
                        "Kunden-Login",
                        "notes"))
                .allSatisfy(name -> assertThat(TagCatalogue.named(name)).isPresent());
    }

    @Test
    @Tag("C10")
    void parcelTagsAreNotThereWhenAnOrderIsPlaced() {
        assertThat(TagCatalogue.named("tracking_number").orElseThrow().availableFor("order_placed"))
                .isFalse();
        assertThat(TagCatalogue.named("tracking_number").orElseThrow().availableFor("parcel_sent"))
                .isTrue();
        assertThat(TagCatalogue.named("message").orElseThrow().availableFor("parcel_sent"))
                .isFalse();
    }

    private static ParsedTemplate plain(String text) {
        return TemplateParser.parse(text, Ground.PLAIN);
    }

    private static ParsedTemplate html(String text) {
        return TemplateParser.parse(text, Ground.HTML);
    }
}
