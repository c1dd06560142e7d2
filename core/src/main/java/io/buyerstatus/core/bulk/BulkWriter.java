package io.buyerstatus.core.bulk;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.template.TemplateRenderer;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Fills what many are told with what one order says. */
public final class BulkWriter {
    private final TemplateRenderer renderer;
    private final SettingsStore settings;
    private final URI publicBase;
    private final InstantSource clock;

    /** @param publicBase where buyers' pages are: links in what is only looked at lead to where a link is asked for */
    public BulkWriter(TemplateRenderer renderer, SettingsStore settings, URI publicBase, InstantSource clock) {
        this.renderer = renderer;
        this.settings = settings;
        this.publicBase = publicBase;
        this.clock = clock;
    }

    /**
     * What it says for one order.
     *
     * @param subject empty for the usual one
     * @param html of the mail that a template makes; empty otherwise
     */
    public record Written(String subject, String text, String html) {
        /** Without what it says. */
        @Override
        public String toString() {
            return "Written[...]";
        }
    }

    /** The language that an order's buyer reads. */
    String language(Order order) {
        return LanguageChoice.forBuyer(
                        Optional.empty(), order.language(), order.purchase().country(), settings(order))
                .tag();
    }

    /** The settings that hold for an order. */
    EffectiveSettings settings(Order order) {
        return settings.shop(order.key().shop())
                .map(shop -> shop.forChannel(order.channel()))
                .orElseThrow(() -> new IllegalStateException(
                        "the settings of " + order.key().shop() + " are gone"));
    }

    /** Writes it for one order. */
    public Written write(BulkWords words, Order order) {
        TemplateOccasion occasion = occasion(order, clock.instant());
        if (words.channel() == DeliveryChannel.SMS) {
            return new Written("", text(renderer.sms(words.template(), occasion)), "");
        }
        RenderedMail mail = renderer.mail(words.template(), occasion);
        boolean untitled = words.made().isEmpty()
                && words.contents().values().stream()
                        .allMatch(content -> content.subject().equals(UNTITLED));
        return new Written(
                untitled ? "" : CleanText.start(mail.subject(), Letter.LONGEST_SUBJECT),
                text(mail.text()),
                words.made().isPresent() ? mail.html() : "");
    }

    /** Stands for a subject where its writer left the usual one. */
    public static final String UNTITLED = "-";

    private static String text(String text) {
        return CleanText.start(text.strip(), Entry.MAX_TEXT);
    }

    private TemplateOccasion occasion(Order order, Instant now) {
        return new TemplateOccasion(
                OrderView.of(order, List.of(), false),
                settings(order),
                language(order),
                BuyerUrls.find(publicBase, order.key().shop().value()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                now);
    }
}
