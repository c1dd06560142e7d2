package io.buyerstatus.pages.sample;

import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.sending.MessageRenderer.Material;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.mail.BuiltInMessages;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every built-in message: as a mail's HTML, as its text with its subject, and as an SMS. */
final class MessageSamples {

    private static final BuiltInMessages MESSAGES = new BuiltInMessages();

    private MessageSamples() {}

    static List<Sample> in(PageLanguage language) {
        return Arrays.stream(MessageType.values())
                .flatMap(trigger -> of(
                        trigger.name().toLowerCase(Locale.ROOT),
                        language,
                        Rendered.material(
                                trigger,
                                order(trigger),
                                Conversations.neighbour(),
                                language.tag(),
                                Shops.of(Shops.complete())))
                        .stream())
                .toList();
    }

    static List<Sample> of(String name, PageLanguage language, Material material) {
        RenderedMail mail = MESSAGES.mail(material);
        return List.of(
                new Sample("mail." + name, language, mail.html()),
                new Sample("mail_text." + name, language, "Subject: " + mail.subject() + "\n\n" + mail.text()),
                new Sample("sms." + name, language, MESSAGES.sms(material)));
    }

    private static Order order(MessageType trigger) {
        return switch (trigger) {
            case ORDER_CONFIRMED, PAYMENT_REMINDER -> Situation.UNPAID.order();
            case SENT -> Situation.PARTLY_SENT.order();
            case OUT_FOR_DELIVERY -> Situation.OUT_FOR_DELIVERY_NOW.order();
            case DELIVERED, REVIEW_REQUEST -> Situation.DELIVERED_ALL.order();
            case BUYER_WROTE, SELLER_WROTE, ACCESS_CODE, FRESH_LINK, CONFIRM_EMAIL -> Situation.CONFIRMED.order();
            case CARRIER_UNCLEAR -> doubtful();
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
