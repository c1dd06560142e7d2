package io.buyerstatus.operator.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.automation.sending.AutomationComposer;
import io.buyerstatus.core.automation.sending.TemplateWriter;
import io.buyerstatus.core.document.AttachmentResult;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryTemplates;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.pages.mail.BuiltInMessages;
import io.buyerstatus.pages.preview.MailViews;
import io.buyerstatus.pages.preview.Preview;
import io.buyerstatus.pages.preview.PreviewPage;
import io.buyerstatus.pages.preview.SampleOrders;
import io.buyerstatus.pages.preview.TestMail;
import io.buyerstatus.pages.template.TemplateMessages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Preview, test mail and what is really sent are the same. */
class OneRenderingTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Pattern LINK = Pattern.compile("https://status\\.example\\.com/o/[\\w./-]+");
    private static final Pattern STOP = Pattern.compile("https://status\\.example\\.com/stop/[\\w./-]+");
    private static final String ALL = """
            # Hello [Name|there]

            [items_list]

            [payment]

            [parcel]

            [order_button] [order_link] [today] [order_status] [tracking_number|soon]
            """;

    private final FakeSecretBox box = new FakeSecretBox();
    private final InMemoryTemplates templates = new InMemoryTemplates();
    private final ShopSettings shop = new ShopSettings(
            SHOP,
            SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Nordlicht"),
            Map.of(),
            Map.of(),
            box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES]));

    @DisplayName("C13: preview, test mail and sending are the same, byte by byte, but for the link and the mark")
    @ParameterizedTest
    @EnumSource(Format.class)
    @Tag("G11")
    @Tag("C13")
    void previewTestAndSendingAreTheSame(Format format) {
        Template template =
                template(DeliveryChannel.EMAIL, format, format == Format.HTML ? "<h1>Hi [Name]</h1>" + ALL : ALL);
        Order order = order("de");
        OutgoingMail sent = ((Composition.Mail) composed(template, order, shop)).mail();
        Preview preview = Preview.of(
                template,
                OrderView.of(order, List.of(), false),
                shop.forChannel(order.channel()),
                Optional.empty(),
                NOW);
        RenderedMail shown = ((Preview.Message.Mail) preview.message()).mail();
        OutgoingMail test = TestMail.of(preview, shown, new EmailAddress("staff@example.com"), mailbox(), NOW);

        assertThat(shown.subject()).isEqualTo(sent.subject());
        assertThat(shown.html()).isEqualTo(withoutLinks(sent.html()));
        assertThat(shown.text()).isEqualTo(withoutLinks(sent.text()));
        assertThat(test.subject()).isEqualTo("[Test] " + sent.subject());
        assertThat(test.html()).isEqualTo(shown.html());
        assertThat(test.text()).isEqualTo(shown.text());
        assertThat(shown.html()).doesNotContain("status.example.com");
    }

    @DisplayName("C13: so is a text message")
    @Test
    @Tag("C13")
    void aTextMessageIsTheSame() {
        Template template = template(DeliveryChannel.SMS, Format.TEXT, "Hallo [Name]: [order_number] [order_link]");
        Composition.Sms sent = (Composition.Sms) composed(template, order("de"), shop);
        Preview preview = Preview.of(
                template,
                OrderView.of(order("de"), List.of(), false),
                shop.forChannel(new ChannelId("web")),
                Optional.empty(),
                NOW);
        assertThat(((Preview.Message.Sms) preview.message()).text()).isEqualTo(withoutLinks(sent.text()));
    }

    @DisplayName("C48: a text message of more parts than the shop pays for is skipped, and says so")
    @Test
    @Tag("BL-7")
    @Tag("C48")
    void tooManyPartsAreSkipped() {
        Template three = template(DeliveryChannel.SMS, Format.TEXT, "ж".repeat(150));
        assertThat(composed(three, order("de"), shop)).isInstanceOf(Composition.Sms.class);
        Template four = template(DeliveryChannel.SMS, Format.TEXT, "ж".repeat(3 * 67 + 1));
        assertThat(composed(four, order("de"), shop))
                .isEqualTo(new Composition.Skip("has 4 SMS parts, at most 3 are sent"));
        ShopSettings generous = new ShopSettings(
                SHOP, shop.shop().with(MessageSettings.SMS_PARTS, 4), Map.of(), Map.of(), shop.linkKey());
        assertThat(composed(four, order("de"), generous)).isInstanceOf(Composition.Sms.class);
    }

    @DisplayName("C14: there is a sample for each state, and each fills each template")
    @ParameterizedTest
    @EnumSource(Progress.class)
    @Tag("G11")
    @Tag("C14")
    void eachStateHasASample(Progress state) {
        var settings = shop.forChannel(new ChannelId("web"));
        Order order = Preview.sample(state, SHOP, new ChannelId("web"), Optional.of("en"), settings, NOW);
        assertThat(order.progress()).isEqualTo(state);
        Preview preview = Preview.of(
                template(DeliveryChannel.EMAIL, Format.FRAMED, ALL),
                OrderView.of(order, List.of(), false),
                settings,
                Optional.of("en"),
                NOW);
        assertThat(preview.waits()).isEmpty();
        String page = PreviewPage.html(preview);
        assertThat(page)
                .contains("<h2>Wide</h2>", "<h2>On a phone</h2>", "<h2>Dark</h2>", "<h2>Before pictures are shown</h2>")
                .contains("<h2>As text</h2>", "Mia Köhler", "sandbox")
                .doesNotContain("<script", "null", "Optional");
    }

    @DisplayName("C14: each view takes away what its readers do not get")
    @Test
    @Tag("C14")
    void eachViewTakesAway() {
        String html = "<!doctype html><html><head><style>@media (prefers-color-scheme: dark) {p{color:#fff}}</style>"
                + "</head><body><p style=\"color:#000;border-radius:4px\">x</p><img src=\"https://x.example/a.png\" alt=\"A\">"
                + "</body></html>";
        assertThat(MailViews.dark(html)).contains("@media all {p{color:#fff}}");
        assertThat(MailViews.withoutPictures(html)).contains("<head><meta http-equiv", "img-src 'none'");
        assertThat(MailViews.outlook(html)).contains("style=\"color:#000\"").doesNotContain("@media", "border-radius");
    }

    @DisplayName("C48: the page of a text message shows its parts and the character that doubles its price")
    @Test
    @Tag("C48")
    void thePageOfATextMessageShowsItsParts() {
        var settings = shop.forChannel(new ChannelId("web"));
        Preview preview = Preview.of(
                template(DeliveryChannel.SMS, Format.TEXT, "[Name]: 😀 [order_number]"),
                OrderView.of(order("en"), List.of(), false),
                settings,
                Optional.of("en"),
                NOW);
        assertThat(PreviewPage.html(preview))
                .contains(
                        "class=\"bubble\"", "(UCS-2), 1 part", "U+1F600 grinning face", "70 characters instead of 160");
    }

    private static Order order(String language) {
        return SampleOrders.of(Progress.SENT, SHOP, new ChannelId("web"), language, NOW);
    }

    private Composition composed(Template template, Order order, ShopSettings settings) {
        templates.put(SHOP, template);
        Automation automation = ((AutomationForm.Reading.Read) AutomationForm.read(
                        new AutomationId("ours"),
                        Map.of(
                                "when",
                                "parcel_sent",
                                "template",
                                template.id().value(),
                                "send",
                                template.channel() == DeliveryChannel.SMS ? "sms" : "email",
                                "state",
                                "live")))
                .automation()
                .activeFrom(Optional.of(NOW.minusSeconds(10_000_000)));
        MessageKey key = new MessageKey(
                new MessageType.Automation("ours"),
                order.parcels().all().getFirst().id().value(),
                MessageKey.ONCE);
        Message message = Message.plan(Subject.of(order.key()), key, RecipientRole.BUYER, template.channel(), NOW, NOW);
        AutomationComposer composer = new AutomationComposer(
                of -> List.of(automation),
                templates,
                new OneOrder(order),
                new TemplateWriter(
                        new OrderLinks(new LinkKeys(box), "https://status.example.com"),
                        (mail, rule) -> new AttachmentResult.NotYet("nothing"),
                        new TemplateMessages(),
                        new BuiltInMessages()),
                (other, of, now) -> {
                    throw new AssertionError(other);
                });
        return composer.compose(message, settings, NOW).composition();
    }

    /** A reader of one order. */
    private record OneOrder(Order order) implements OrderReader {
        @Override
        public Optional<Order> find(OrderKey key) {
            return Optional.of(order);
        }

        @Override
        public Optional<OrderView> view(OrderKey key, Freshness freshness) {
            return Optional.of(OrderView.of(order, List.of(), false));
        }

        @Override
        public Optional<OrderHead> head(OrderKey key) {
            return Optional.empty();
        }

        @Override
        public Optional<Buyer> buyer(OrderKey key) {
            return order.buyer();
        }
    }

    private static String withoutLinks(String text) {
        return STOP.matcher(LINK.matcher(text).replaceAll(Preview.LINK.toString()))
                .replaceAll("https://example.com/stop");
    }

    private Template template(DeliveryChannel channel, Format format, String body) {
        int version = templates.versions(SHOP, new TemplateId("t")).size() + 1;
        return new Template(
                new TemplateHead(
                        new TemplateId("t"),
                        "T",
                        channel,
                        format,
                        Optional.empty(),
                        false,
                        Necessity.NECESSARY,
                        List.of(),
                        Set.of("any"),
                        Set.of(),
                        version,
                        new Author(Author.Via.YAML, "anna"),
                        NOW,
                        Template.State.LIVE),
                Map.of(
                        "any",
                        new Template.Content(channel == DeliveryChannel.SMS ? "" : "Order [order_number]", body)));
    }

    private static Mailbox mailbox() {
        return new Mailbox(
                SHOP,
                new MailboxId("service"),
                MailServer.parse("smtp.example.com:465", 465),
                Security.TLS,
                Optional.of("shop"),
                new EmailAddress("shop@example.com"),
                "Nordlicht",
                SendingLimit.USUAL,
                Optional.empty(),
                1);
    }
}
