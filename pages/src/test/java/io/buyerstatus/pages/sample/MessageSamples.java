package io.buyerstatus.pages.sample;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.sending.MessageRenderer.Material;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.webhook.Endpoint;
import io.buyerstatus.core.webhook.EndpointId;
import io.buyerstatus.core.webhook.EventType;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.mail.BuiltInMessages;
import io.buyerstatus.pages.mail.ConnectionMailTexts;
import io.buyerstatus.pages.mail.WithdrawalMailTexts;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every built-in message: as a mail's HTML, as its text with its subject, and as an SMS. */
final class MessageSamples {

    private static final BuiltInMessages MESSAGES = new BuiltInMessages();
    private static final ConnectionMailTexts CONNECTIONS = new ConnectionMailTexts();
    private static final WithdrawalMailTexts WITHDRAWALS = new WithdrawalMailTexts();

    private MessageSamples() {}

    static List<Sample> in(PageLanguage language) {
        return BuiltInTypes.ALL.stream()
                .flatMap(type -> of(type, language).stream())
                .toList();
    }

    /** What is told of something else than an order has a writer of its own. */
    private static List<Sample> of(BuiltInType type, PageLanguage language) {
        if (type.equals(BuiltInTypes.WEBHOOK_STOPPED)) {
            return webhook(type, language);
        }
        if (type.word().startsWith("mailbox_sign_in_")) {
            return mailbox(type, language);
        }
        if (type.word().startsWith("withdrawal_")) {
            return withdrawal(type, language);
        }
        if (type.word().startsWith("connection_")) {
            return connection(type, language);
        }
        if (ReviewSamples.TOLD.contains(type)) {
            return ReviewSamples.mails(type, language);
        }
        if (InquirySamples.TOLD.contains(type)) {
            return InquirySamples.mails(type, language);
        }
        return of(
                type.word(),
                language,
                Rendered.material(
                        type, order(type), Conversations.neighbour(), language.tag(), Shops.of(Shops.complete())));
    }

    /** What is told of a declaration has a writer of its own, and is never an SMS. */
    private static List<Sample> withdrawal(BuiltInType type, PageLanguage language) {
        Order order = Situation.DELIVERED_ALL.order();
        RenderedMail mail = WITHDRAWALS.mail(
                type,
                WithdrawalSamples.declaration(order, WithdrawalSamples.pieces(), language, 0),
                Optional.of(order),
                WithdrawalSamples.SHOP);
        return List.of(
                new Sample("mail." + type.word(), language, mail.html()),
                new Sample("mail_text." + type.word(), language, "Subject: " + mail.subject() + "\n\n" + mail.text()));
    }

    /** What is told of an address for events is about no order, and is never an SMS. */
    private static List<Sample> webhook(BuiltInType type, PageLanguage language) {
        RenderedMail mail = CONNECTIONS.mail(
                type,
                new Endpoint(
                        new ShopId("nordlicht"),
                        new EndpointId("0".repeat(26)),
                        1,
                        URI.create("https://erp.nordlicht.example/hooks"),
                        Set.copyOf(EventType.choices()),
                        true,
                        Instant.parse("2026-11-20T03:00:00Z"),
                        "Olivia",
                        new SealedSecret("sealed"),
                        Optional.empty()),
                new EmailAddress("support@operator.example"),
                Shops.of(Shops.complete().with(GeneralSettings.LANGUAGE, new Language(language.tag()))));
        return List.of(
                new Sample("mail." + type.word(), language, mail.html()),
                new Sample("mail_text." + type.word(), language, "Subject: " + mail.subject() + "\n\n" + mail.text()));
    }

    /** What is told of a mailbox that somebody signed in for is about no order, and is never an SMS. */
    private static List<Sample> mailbox(BuiltInType type, PageLanguage language) {
        RenderedMail mail = CONNECTIONS.mail(
                type,
                new MailboxId("service"),
                Instant.parse("2026-11-20T03:00:00Z"),
                new EmailAddress("support@operator.example"),
                Shops.of(Shops.complete().with(GeneralSettings.LANGUAGE, new Language(language.tag()))));
        return List.of(
                new Sample("mail." + type.word(), language, mail.html()),
                new Sample("mail_text." + type.word(), language, "Subject: " + mail.subject() + "\n\n" + mail.text()));
    }

    /** What is told of a connection is about no order, and is never an SMS. */
    private static List<Sample> connection(BuiltInType type, PageLanguage language) {
        RenderedMail mail = CONNECTIONS.mail(
                type,
                Connection.installed(
                        new ConnectionId("nordlicht-woo"),
                        new ShopId("nordlicht"),
                        new ChannelId("web"),
                        ConnectionKind.WOOCOMMERCE,
                        Instant.parse("2026-11-01T08:00:00Z")),
                Instant.parse("2026-11-19T02:00:00Z"),
                new EmailAddress("support@operator.example"),
                Shops.of(Shops.complete().with(GeneralSettings.LANGUAGE, new Language(language.tag()))));
        return List.of(
                new Sample("mail." + type.word(), language, mail.html()),
                new Sample("mail_text." + type.word(), language, "Subject: " + mail.subject() + "\n\n" + mail.text()));
    }

    static List<Sample> of(String name, PageLanguage language, Material material) {
        RenderedMail mail = MESSAGES.mail(material);
        return List.of(
                new Sample("mail." + name, language, mail.html()),
                new Sample("mail_text." + name, language, "Subject: " + mail.subject() + "\n\n" + mail.text()),
                new Sample("sms." + name, language, MESSAGES.sms(material)));
    }

    /** An order in which a message of the type is news. */
    private static Order order(BuiltInType type) {
        return switch (type.word()) {
            case "order_confirmed", "payment_reminder" -> Situation.UNPAID.order();
            case "sent", "news_digest" -> Situation.PARTLY_SENT.order();
            case "out_for_delivery" -> Situation.OUT_FOR_DELIVERY_NOW.order();
            case "pickup_ready" -> Situation.PICKUP_READY.order();
            case "delivery_attempted" -> Situation.ATTEMPT_FAILED.order();
            case "delivered", "review_request" -> Situation.DELIVERED_ALL.order();
            case "ready_to_collect" -> Situation.READY_TO_COLLECT.order();
            case "download_ready" -> Situation.DOWNLOADABLE.order();
            case "on_our_way" -> Situation.SHOP_ON_ITS_WAY.order();
            case "carrier_unclear", "carriers_unclear" -> doubtful();
            default -> Situation.CONFIRMED.order();
        };
    }

    private static Order doubtful() {
        Instant at = Instant.parse("2026-11-19T16:40:00Z");
        return new OrderBuilder()
                .placed(PaymentTerms.Method.PAYPAL)
                .fact(
                        "2026-11-19T16:40:00Z",
                        new Fact.ShipmentSent(
                                "s1", "", "07112233445565", Optional.empty(), List.of(), at, Optional.empty()))
                .order();
    }
}
