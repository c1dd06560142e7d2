package io.buyerstatus.pages.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.automation.condition.Field;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Content;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.Template.State;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.template.syntax.Ground;
import io.buyerstatus.core.template.syntax.ParsedTemplate;
import io.buyerstatus.core.template.syntax.TemplateParser;
import io.buyerstatus.core.template.tag.TagCatalogue;
import io.buyerstatus.core.template.tag.TagType;
import io.buyerstatus.core.template.tag.TemplateTag;
import io.buyerstatus.core.template.tag.TemplateTag.About;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.mail.Gsm7;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates as their readers get them. */
class TemplateMessagesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String LINK = Rendered.LINK.toString();

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
    void whatCanBeAskedMeansWhatConditionsMean() {
        assertThat(TagCatalogue.facts())
                .allSatisfy(fact -> assertThat(Field.named(fact)).isPresent());
    }

    @Test
    @Tag("BL-31")
    void inPlainTextHtmlIsShownAsItIsWritten() {
        RenderedMail mail = mail(Format.TEXT, "Hi", "This is <b>bold</b>, [Name]", Situation.SENT);
        assertThat(mail.text()).isEqualTo("This is <b>bold</b>, Mia Köhler\n");
        assertThat(Jsoup.parse(mail.html()).body().text()).isEqualTo("This is <b>bold</b>, Mia Köhler");
    }

    @Test
    @Tag("BL-31")
    @Tag("BL-48")
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
    @EnumSource(Format.class)
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

    /** Neither a tag nor a trace of a missing value is left, and every address leads somewhere. */
    private static void assertClean(RenderedMail mail) {
        assertThat(mail.subject()).isNotBlank();
        for (String part : List.of(mail.subject(), mail.text(), mail.html())) {
            assertThat(part)
                    .doesNotContainPattern("\\b(null|undefined|Optional)\\b")
                    .doesNotContain("[end]", "[else]");
            TagCatalogue.tags().forEach(tag -> assertThat(part).doesNotContain(tag.written()));
        }
        for (Element link : Jsoup.parse(mail.html()).select("a")) {
            assertThat(link.attr("href")).isNotBlank();
        }
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

    private static TemplateOccasion occasion(Order order, PageLanguage language) {
        Entry entry =
                new Entry("e", NOW, Entry.Author.BUYER, Entry.Visibility.BUYER_AND_SELLER, "Mia", "When will it come?");
        return new TemplateOccasion(
                OrderView.of(order, List.of(), false),
                Shops.of(Shops.complete()),
                language.tag(),
                Rendered.LINK,
                Optional.of(Rendered.STOP),
                Optional.empty(),
                Optional.of(entry),
                Optional.empty(),
                List.of(),
                NOW);
    }

    private static Template template(Format format, String subject, String body) {
        return new Template(head(DeliveryChannel.EMAIL, format), Map.of("any", new Content(subject, body)));
    }

    private static TemplateHead head(DeliveryChannel channel, Format format) {
        return new TemplateHead(
                new TemplateId("t"),
                "T",
                channel,
                format,
                Optional.empty(),
                false,
                Necessity.UPDATE,
                List.of(),
                Set.of("any"),
                Set.of(),
                1,
                new Author(Author.Via.YAML, ""),
                NOW,
                State.LIVE);
    }

    private static Buyer buyer() {
        return new Buyer("Mia", "Köhler", "", Optional.empty(), "", "", false);
    }

    private static Address address() {
        return new Address("Mia Köhler", "", "Lindenstraße 5", "", "10969", "Berlin", "", new Country("DE"), "");
    }
}
