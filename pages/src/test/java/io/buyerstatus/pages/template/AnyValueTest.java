package io.buyerstatus.pages.template;

import static io.buyerstatus.pages.template.SampleTemplates.address;
import static io.buyerstatus.pages.template.SampleTemplates.assertClean;
import static io.buyerstatus.pages.template.SampleTemplates.buyer;
import static io.buyerstatus.pages.template.SampleTemplates.occasion;
import static io.buyerstatus.pages.template.SampleTemplates.template;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.syntax.Ground;
import io.buyerstatus.core.template.syntax.ParsedTemplate;
import io.buyerstatus.core.template.syntax.TemplateParser;
import io.buyerstatus.core.template.tag.TagCatalogue;
import io.buyerstatus.core.template.tag.TemplateTag;
import io.buyerstatus.core.template.tag.TemplateTag.About;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Situation;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever strangers typed and whatever sellers write, a complete mail comes out. */
class AnyValueTest {
    private final TemplateMessages messages = new TemplateMessages();

    @ParameterizedTest
    @EnumSource(Format.class)
    @Tag("C12")
    void hostileValuesAreWordsInEveryTagAndEveryPlace(Format format) {
        String evil =
                "<a href=x>[order_link]\" onclick='x'\r\nBcc: a@b.c\u202e javascript:alert(1) http://evil.example";
        Order order = hostile(evil);
        String all = TagCatalogue.tags().stream()
                .filter(tag -> tag.about() != About.ELEMENT)
                .map(TemplateTag::written)
                .collect(Collectors.joining(format == Format.HTML ? "</p><p>" : "\n\n"));
        String body = format == Format.HTML
                ? "<p>" + all
                        + "</p><p title=\"[last_name]\">[each items]<i title='[item.name]'>[item.name]</i>[end]</p>"
                        + "<a href=\"https://x.example/?q=[last_name]\">q</a>"
                : all + "\n\n[each items][item.name] [item.options][end]";
        assertThat(TemplateParser.parse(body, format == Format.HTML ? Ground.HTML : Ground.PLAIN)
                        .problems())
                .isEmpty();
        RenderedMail mail = messages.mail(
                template(format, "[last_name] [company_name]", body), occasion(order, PageLanguage.ENGLISH));

        assertThat(mail.subject()).doesNotContain("\n", "\r", "\u202e");
        Document html = Jsoup.parse(mail.html());
        assertThat(html.select("[onclick]")).isEmpty();
        assertThat(html.select("a").eachAttr("href"))
                .noneMatch(href -> href.equals("x")
                        || (href.contains("javascript:alert(1)") && !href.contains("x.example/?q="))
                        || href.startsWith("http://evil"));
        assertThat(mail.html()).doesNotContain("\u202e");
        // A value's own brackets are words: they come out, and no link has taken their place within them.
        assertThat(mail.text()).contains("<a href=x>[order_link]");
    }

    private static Order hostile(String evil) {
        Buyer buyer = new Buyer(
                evil,
                evil,
                evil,
                Optional.of(EmailAddress.parse("mia@example.com").orElseThrow()),
                evil.substring(0, 40),
                evil,
                false);
        Address address = new Address(evil, evil, evil, evil, "10969", evil, "", new Country("DE"), "");
        Line line = new Line(
                "1",
                evil,
                evil,
                2,
                Optional.of(Money.of("12.90", "EUR")),
                Optional.empty(),
                Optional.empty(),
                List.of(new Line.Option(evil, evil)));
        return new OrderBuilder()
                .placed(PaymentTerms.Method.BANK_TRANSFER, buyer, address, List.of(line))
                .invoiced()
                .sent("s1", "DHL", "003404341610940", List.of())
                .order();
    }

    @Test
    @Tag("C11")
    void anyTreeOverAnyOrderIsACompleteMail() {
        List<String> pieces = List.of(
                "[Name] ",
                "[if paid]",
                "[else]",
                "[end]",
                "[each items]",
                "[item.name]",
                "[each parcels]",
                "[parcel.link] ",
                "[items_list]",
                "[order_link]",
                "[invoice_link|none]",
                "word ",
                "\n\n",
                "[payment]",
                "[parcel]",
                "[[x]",
                "[notes]",
                "[if not tracked]");
        Random chance = new Random(7);
        int whole = 0;
        for (int round = 0; round < 3_000; round++) {
            String source = IntStream.range(0, 1 + chance.nextInt(14))
                    .mapToObj(at -> pieces.get(chance.nextInt(pieces.size())))
                    .collect(Collectors.joining());
            for (Format format : Format.values()) {
                Ground ground = format == Format.HTML ? Ground.HTML : Ground.PLAIN;
                ParsedTemplate parsed = TemplateParser.parse(source, ground);
                if (source.isBlank() || !parsed.problems().isEmpty()) {
                    continue;
                }
                whole++;
                Situation[] all = Situation.values();
                RenderedMail mail = messages.mail(
                        template(format, "[Name]", source),
                        occasion(all[chance.nextInt(all.length)].order(), PageLanguage.GERMAN));
                assertClean(mail);
            }
        }
        assertThat(whole).isGreaterThan(300);
    }

    @Test
    void whatComesOutIsBounded() {
        List<Line> lines = IntStream.range(0, 200)
                .mapToObj(at -> new Line(
                        "l" + at,
                        "x".repeat(500),
                        "",
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
                .toList();
        Order order = new OrderBuilder()
                .placed(PaymentTerms.Method.PAYPAL, buyer(), address(), lines)
                .order();
        String body = "[each items][item.name][end]".repeat(20);
        RenderedMail mail = messages.mail(template(Format.TEXT, "x", body), occasion(order, PageLanguage.ENGLISH));
        assertThat(mail.text()).hasSizeLessThan(200_000).contains("…");
    }
}
