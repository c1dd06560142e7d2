package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes a message down completely, so that after the claim nothing but the hand-over is left to go wrong. */
public final class MessageComposer {
    private final MessageRenderer renderer;
    private final MailSender mail;
    private final SmsSender sms;

    public MessageComposer(MessageRenderer renderer, MailSender mail, SmsSender sms) {
        this.renderer = renderer;
        this.mail = mail;
        this.sms = sms;
    }

    /** A written message; {@link #handOver()} may be called once. */
    record Sealed(String address, Supplier<SendResult> sending) {
        SendResult handOver() {
            return sending.get();
        }
    }

    Sealed seal(Message message, Recipient to, OrderView view, EffectiveSettings settings, OrderLinks.Keys keys) {
        String language = language(message, view.order(), settings);
        MessageRenderer.Material material =
                new MessageRenderer.Material(message, view, settings, language, keys.link(), keys.code());
        return switch (to) {
            case Recipient.ByMail byMail -> {
                OutgoingMail written = mail(material, byMail.address());
                yield new Sealed(byMail.address().value(), () -> mail.send(written));
            }
            case Recipient.BySms bySms -> {
                String text = renderer.sms(material);
                yield new Sealed(bySms.number().e164(), () -> sms.send(bySms.number(), text));
            }
        };
    }

    private OutgoingMail mail(MessageRenderer.Material material, EmailAddress to) {
        MessageRenderer.RenderedMail rendered = renderer.mail(material);
        Message message = material.message();
        EffectiveSettings settings = material.settings();
        MessageType trigger = message.occasion().trigger();
        return new OutgoingMail(
                message.id(),
                settings.find(GeneralSettings.NAME).orElse(""),
                replyTo(message, material.order().order(), settings),
                to,
                rendered.subject(),
                rendered.text(),
                rendered.html(),
                trigger.name().toLowerCase(Locale.ROOT).replace('_', '-') + "."
                        + message.id().order().shop(),
                trigger.necessity() == MessageType.Necessity.NECESSARY
                        ? Optional.empty()
                        : Optional.of(BuyerUrls.to(material.link(), BuyerUrls.STOP)));
    }

    /** Buyers answer the shop; the shop answers its buyer. */
    private static Optional<EmailAddress> replyTo(Message message, Order order, EffectiveSettings settings) {
        return message.slot() == RecipientRole.SELLER
                ? order.buyer().flatMap(buyer -> buyer.email())
                : settings.find(GeneralSettings.EMAIL);
    }

    private static String language(Message message, Order order, EffectiveSettings settings) {
        if (message.slot() == RecipientRole.SELLER) {
            return LanguageChoice.forShop(settings).tag();
        }
        return LanguageChoice.forBuyer(
                        Optional.empty(), order.language(), order.purchase().country(), settings)
                .tag();
    }
}
