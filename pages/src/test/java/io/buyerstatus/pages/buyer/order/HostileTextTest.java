package io.buyerstatus.pages.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.payment.BankSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.testing.sample.CodePoints;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.mail.BuiltInMessages;
import io.buyerstatus.pages.sample.Conversations;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a buyer, a seller or a shop system writes stays text: the elements of page and mail are the same as ever. */
class HostileTextTest {
    /** What sellers are told of their connections and addresses for events holds no word of a stranger's. */
    private static final List<BuiltInType> ABOUT_BUYERS = BuiltInTypes.ALL.stream()
            .filter(type -> !type.word().startsWith("connection_")
                    && !type.word().startsWith("mailbox_sign_in_")
                    && !type.equals(BuiltInTypes.WEBHOOK_STOPPED))
            .toList();

    private static final Pattern ELEMENT = Pattern.compile("</?([a-zA-Z][a-z0-9]*)");
    private static final Pattern HANDLER = Pattern.compile("<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*\\son[a-z]+=");

    private final BuiltInMessages messages = new BuiltInMessages();

    static Stream<String> texts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</textarea><script>alert(1)</script>",
                "</title></style><svg onload=alert(1)>",
                "{{#each this}}{{t \"x\"}}{{{y}}}{{/each}} {{> head}}",
                "${7*7} #{7*7} <%= 7*7 %>",
                "javascript:alert(1)",
                "&lt;b&gt; &amp; &#x3c;",
                "\u202Egnp.exe \u2066bidi\u2069",
                "العربية עברית 漢字 🧣👨‍👩‍👧 e\u0301",
                "a\u0000b\u0007c",
                "x".repeat(190),
                "-->]]><!--");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void onThePage(String text) {
        String page = page(text);
        assertThat(elements(page)).isEqualTo(elements(page("harmless")));
        assertThat(page).doesNotContainPattern(HANDLER).doesNotContain("href=\"javascript:");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inMails(String text) {
        for (BuiltInType type : ABOUT_BUYERS) {
            RenderedMail mail = mail(type, text);
            assertThat(elements(mail.html()))
                    .as(type.name())
                    .isEqualTo(elements(mail(type, "harmless").html()));
            assertThat(mail.html()).doesNotContainPattern(HANDLER).doesNotContain("href=\"javascript:");
            assertThat(mail.subject().chars()).noneMatch(Character::isISOControl);
        }
    }

    @Test
    @Tag("G22")
    void inMailsNobodyFindsAnAddressThatAStrangerTyped() {
        String text =
                "Your account is locked! Confirm at https://evil.example/login or www.evil.example, mail a@evil.example";
        List<Entry> entries = List.of(
                Conversations.buyer("entry-1", "2026-11-18T12:00:00Z", text),
                Conversations.seller("entry-2", "2026-11-18T13:00:00Z", "Our answer"));
        for (BuiltInType type : ABOUT_BUYERS) {
            RenderedMail mail =
                    messages.mail(Rendered.material(type, order(text), entries, "en", Shops.of(Shops.complete())));
            assertThat(Stream.of(mail.subject(), mail.text(), mail.html()))
                    .as(type.name())
                    .allSatisfy(part -> assertThat(part).doesNotContain("evil.example", "https://e", "https://w"));
            assertThat(mail.subject().length()).as(mail.subject()).isLessThan(120);
            assertThat(mail.text()).as(type.name()).doesNotContain("Hello Your account");
        }
    }

    static Stream<String> characters() {
        return CodePoints.ofEveryClass().stream();
    }

    /** As orders hold them that were stored before anybody looked. */
    @ParameterizedTest
    @Tag("G1")
    @MethodSource("characters")
    void everyClassOfCharacterIsWritten(String character) {
        String text = "O" + character + "Brien";
        for (BuiltInType type : ABOUT_BUYERS) {
            RenderedMail mail = mail(type, text);
            OutgoingMail leaving = new OutgoingMail(
                    Rendered.material(type, order(text), entries(text), "en", Shops.of(shop(text)))
                            .message()
                            .id(),
                    text,
                    Optional.empty(),
                    new EmailAddress("a@b.example"),
                    mail.subject(),
                    mail.text(),
                    mail.html(),
                    "",
                    Optional.empty());
            assertThat(Stream.of(leaving.subject(), leaving.text(), leaving.html()))
                    .as(type.name())
                    .allSatisfy(part -> assertThat(CleanText.printable(part)).isEqualTo(part));
        }
        String page = page(text);
        assertThat(CleanText.printable(page)).isEqualTo(page);
    }

    private RenderedMail mail(BuiltInType type, String text) {
        return messages.mail(Rendered.material(type, order(text), entries(text), "en", Shops.of(shop(text))));
    }

    private static String page(String text) {
        SettingsLayer shop = shop(text).with(PrivacySettings.ADDRESSES, PrivacySettings.Addresses.SHOWN);
        return Rendered.page(order(text), entries(text), PageLanguage.ENGLISH, Shops.of(shop));
    }

    private static Order order(String text) {
        Buyer buyer = new Buyer(
                text,
                text,
                text,
                EmailAddress.parse("a@b.example"),
                text.substring(0, Math.min(50, text.length())),
                text,
                false);
        String postcode = text.substring(0, Math.min(20, text.length()));
        Address address = new Address(text, text, text, text, postcode, text, text, new Country("US"), "");
        Line line = OrderBuilder.line("1", text, 2, "1.00", "2.00", new Line.Option(text, text));
        PickupPoint point = new PickupPoint(text, text, text, Optional.of(Instant.parse("2026-12-01T10:00:00Z")));
        String carrier = text.substring(0, Math.min(100, text.length()));
        return new OrderBuilder()
                .placed(PaymentTerms.Method.BANK_TRANSFER, buyer, address, List.of(line))
                .fact(
                        "2026-11-19T16:40:00Z",
                        new Fact.ShipmentSent(
                                "s1",
                                carrier,
                                carrier,
                                Optional.of(URI.create("javascript:alert(1)")),
                                List.of(),
                                Instant.parse("2026-11-19T16:40:00Z"),
                                Optional.empty()))
                .waiting("s1", point)
                .tracked("2026-11-22T10:00:00Z", "s1", ScanStatus.EXCEPTION, text, text, text)
                .order();
    }

    private static List<Entry> entries(String text) {
        return List.of(
                Conversations.buyer("entry-1", "2026-11-18T12:00:00Z", text),
                Conversations.seller("entry-2", "2026-11-18T13:00:00Z", "- " + text));
    }

    private static SettingsLayer shop(String text) {
        String line = text.substring(0, Math.min(70, text.length()));
        return Shops.complete()
                .with(GeneralSettings.NAME, line)
                .with(GeneralSettings.ADDRESS, "- " + text)
                .with(GeneralSettings.PHONE, "1 " + line)
                .with(BankSettings.HOLDER, line)
                .with(BankSettings.NAME, line);
    }

    private static List<String> elements(String html) {
        return ELEMENT.matcher(html)
                .results()
                .map((MatchResult found) -> found.group())
                .toList();
    }
}
