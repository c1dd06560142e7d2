package io.buyerstatus.pages.template;

import static io.buyerstatus.pages.template.SampleTemplates.LINK;
import static io.buyerstatus.pages.template.SampleTemplates.address;
import static io.buyerstatus.pages.template.SampleTemplates.assertClean;
import static io.buyerstatus.pages.template.SampleTemplates.buyer;
import static io.buyerstatus.pages.template.SampleTemplates.head;
import static io.buyerstatus.pages.template.SampleTemplates.occasion;
import static io.buyerstatus.pages.template.SampleTemplates.template;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.automation.condition.Field;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Content;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.tag.TagCatalogue;
import io.buyerstatus.core.template.tag.TagType;
import io.buyerstatus.core.template.tag.TemplateTag;
import io.buyerstatus.core.template.tag.TemplateTag.About;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.mail.Gsm7;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Situation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates as their readers get them. */
class TemplateMessagesTest {
    private final TemplateMessages messages = new TemplateMessages();

    @Test
    @Tag("BL-8")
    @Tag("BL-38")
    @Tag("BL-39")
    @Tag("BL-46")
    void theThankYouMailHasItsGoodsAndItsLink() {
        RenderedMail mail = mail(
                Format.FRAMED,
                "Thank you, [first_name]: order [order_number]",
                "# Thank you for your purchase\n\nHello [Name|there],\n\n[items_list]\n\n[order_button|Look at it]\n\n"
                        + "Please do not reply: [order_link]",
                Situation.SENT);
        assertThat(mail.subject()).isEqualTo("Thank you, Mia: order 10042");
        assertThat(mail.html())
                .contains(
                        "<h1",
                        "Thank you for your purchase",
                        "Hello Mia Köhler,",
                        "Look at it",
                        "href=\"" + LINK + "\"");
        assertThat(mail.text())
                .startsWith("Thank you for your purchase\n\nHello Mia Köhler,")
                .contains("Look at it:\n" + LINK, "Please do not reply: " + LINK);
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    @Tag("BL-41")
    @Tag("BL-43")
    @Tag("BL-44")
    @Tag("BL-45")
    @Tag("BL-47")
    void everyTagIsFilledInEveryLanguage(PageLanguage language) {
        String body = TagCatalogue.tags().stream()
                .filter(tag -> tag.about() != About.ELEMENT)
                .map(tag -> tag.name() + ": " + tag.written())
                .collect(Collectors.joining("\n\n"));
        for (Situation situation : Situation.values()) {
            RenderedMail mail = messages.mail(
                    template(Format.FRAMED, "[order_number]", body), occasion(situation.order(), language));
            assertClean(mail);
            for (TemplateTag tag : TagCatalogue.tags()) {
                if (tag.type() == TagType.LINK && tag.about() != About.ELEMENT) {
                    assertThat(mail.text()).containsPattern(tag.name() + ": https?://\\S+");
                }
            }
        }
    }

    @Test
    @Tag("BL-42")
    void aBuyerWithoutALogInIsGreetedByTheFallback() {
        Order guest = new OrderBuilder()
                .placed(PaymentTerms.Method.PAYPAL, buyer(), address(), OrderBuilder.lines())
                .order();
        RenderedMail mail = messages.mail(
                template(Format.TEXT, "Hi", "Welcome [Kunden-Login|dear guest]!"),
                occasion(guest, PageLanguage.ENGLISH));
        assertThat(mail.text()).isEqualTo("Welcome dear guest!\n");
        assertThat(text("Welcome [Kunden-Login|dear guest]!", Situation.PLACED)).isEqualTo("Welcome miak!\n");
    }

    @Test
    void listsAndPartsFollowTheOrder() {
        assertThat(text("[each items]* [item.name]\n[end]", Situation.SENT))
                .contains("* ")
                .hasLineCount(4);
        assertThat(text(
                        "[each parcels][parcel.number]:[each parcel.items] [item.name][end]\n[end]",
                        Situation.PARTLY_SENT))
                .isNotBlank();
        assertThat(text("[if country = AT, DE]near[else]far[end] [if paid]paid[else]open[end]", Situation.UNPAID))
                .isEqualTo("near open\n");
        assertThat(text("[if country != DE]far[else]near[end][if invoice]!![end]", Situation.UNPAID))
                .isEqualTo("near!!\n");
        assertThat(text("[if tracking_number]yes[else]no[end]", Situation.UNPAID))
                .isEqualTo("no\n");
    }

    @Test
    void anArticlesNumberIsSaidWhereItHasOne() {
        List<Line> lines = OrderBuilder.lines();
        Line mug = lines.getFirst();
        Line numbered = new Line(
                mug.id(), mug.name(), "MUG-01", 2, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        Order order = new OrderBuilder()
                .placed(PaymentTerms.Method.PAYPAL, buyer(), address(), List.of(numbered, lines.getLast()))
                .order();
        String body = "[each items][if item.sku]([item.sku])[else]-[end] [end]";
        assertThat(messages.mail(template(Format.TEXT, "Hi", body), occasion(order, PageLanguage.ENGLISH))
                        .text())
                .isEqualTo("(MUG-01) -\n");
    }

    @Test
    void aQuantityIsAQuantityAndSaysNoPrice() {
        assertThat(text("[each items][item.quantity] [item.name]\n[end]", Situation.SENT))
                .isEqualTo(
                        "2 × Emaillebecher „Fjell“\n1 × Wolldecke „Vidda“\n3 × Postkarte „Nordlicht“\n1 × Bienenwachskerze\n");
    }

    @Test
    void whatCanBeAskedMeansWhatConditionsMean() {
        assertThat(TagCatalogue.facts())
                .allSatisfy(fact -> assertThat(Field.named(fact)).isPresent());
    }

    @Test
    @Tag("BL-31")
    @Tag("C18")
    void inPlainTextHtmlIsShownAsItIsWritten() {
        RenderedMail mail = mail(Format.TEXT, "Hi", "This is <b>bold</b>, [Name]", Situation.SENT);
        assertThat(mail.text()).isEqualTo("This is <b>bold</b>, Mia Köhler\n");
        assertThat(Jsoup.parse(mail.html()).body().text()).isEqualTo("This is <b>bold</b>, Mia Köhler");
    }

    @Test
    @Tag("BL-31")
    @Tag("BL-48")
    @Tag("C17")
    void theTextOfAnHtmlMailSaysAllThatItsHtmlSays() {
        RenderedMail mail = mail(
                Format.HTML,
                "Order [order_number]",
                "<h1>Hello [Name]</h1><p>See <a href=\"[order_link]\">your order</a> and "
                        + "<a href='https://x.example/?n=[order_number]&amp;a=[last_name]'>this</a>.</p>"
                        + "<ul>[each items]<li>[item.name]</li>[end]</ul>[items_list][parcel][order_button]"
                        + "<img src=\"https://x.example/a.png\" alt=\"Our [shop_name]\">",
                Situation.SENT);
        assertClean(mail);
        assertSameContent(mail);
        assertThat(mail.html()).contains("?n=10042&amp;a=K%C3%B6hler");
        assertThat(mail.text()).doesNotContain("<p>", "<a ").contains("your order (" + LINK + ")", "Our Nordlicht");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Hello [Name], your order [order_number]: [order_link]", "„Hallo“ – [order_number] [order_link]"
            })
    @Tag("BL-25")
    void anSmsIsSpelledInItsAlphabet(String body) {
        Template sms = new Template(head(DeliveryChannel.SMS, Format.TEXT), Map.of("any", new Content("", body)));
        String text = messages.sms(sms, occasion(Situation.SENT.order(), PageLanguage.GERMAN));
        assertThat(Gsm7.fits(text)).isTrue();
        assertThat(text).endsWith(LINK);
    }

    private static void assertSameContent(RenderedMail mail) {
        Document html = Jsoup.parse(mail.html());
        html.select("a").eachAttr("href").forEach(href -> assertThat(mail.text())
                .contains(href));
        Set<String> words = new TreeSet<>(List.of(html.body().text().split("[\\s\\u00a0]+")));
        assertThat(words.stream().filter(word -> !mail.text().contains(word.replaceFirst("[.,]$", ""))))
                .isEmpty();
    }

    private String text(String body, Situation situation) {
        return mail(Format.TEXT, "Hi", body, situation).text();
    }

    private RenderedMail mail(Format format, String subject, String body, Situation situation) {
        return messages.mail(template(format, subject, body), occasion(situation.order(), PageLanguage.ENGLISH));
    }
}
