package io.buyerstatus.core.dispatch;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.occasion.Slot;
import io.buyerstatus.core.occasion.Trigger;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.store.OrderView;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes a message down completely, so that after the claim nothing but the hand-over is left to go wrong. */
public final class Envelope {
    private final MessageRenderer renderer;
    private final MailSender mail;
    private final SmsSender sms;

    public Envelope(MessageRenderer renderer, MailSender mail, SmsSender sms) {
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
        Trigger trigger = message.occasion().trigger();
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
                trigger.necessity() == Trigger.Necessity.NECESSARY
                        ? Optional.empty()
                        : Optional.of(URI.create(material.link() + "/stop")));
    }

    /** Buyers answer the shop; the shop answers its buyer. */
    private static Optional<EmailAddress> replyTo(Message message, Order order, EffectiveSettings settings) {
        return message.slot() == Slot.SELLER
                ? order.buyer().flatMap(buyer -> buyer.email())
                : settings.find(GeneralSettings.EMAIL);
    }

    private static String language(Message message, Order order, EffectiveSettings settings) {
        if (message.slot() == Slot.SELLER) {
            return LanguageChoice.forShop(settings).tag();
        }
        return LanguageChoice.forBuyer(
                        Optional.empty(), order.language(), order.purchase().country(), settings)
                .tag();
    }
}
