package io.buyerstatus.pages.preview;

import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.AttachedName;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.pages.template.TemplateMessages;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A template filled from an order, by the renderer that sends: what the reader gets, but for the link, which opens nothing.
 *
 * @param message what the reader gets
 * @param waits what the message would wait for; empty where it would leave at once
 */
public record Preview(Template template, TemplateOccasion occasion, Message message, List<String> waits) {
    /** Where previews lead. */
    public static final URI LINK = URI.create("https://example.com/your-order");

    static final URI STOP = URI.create("https://example.com/stop");
    private static final TemplateMessages MESSAGES = new TemplateMessages();

    public Preview {
        waits = List.copyOf(waits);
    }

    /** What the reader gets. */
    public sealed interface Message {
        record Mail(RenderedMail mail) implements Message {}

        record Sms(String text) implements Message {}
    }

    /** An order of each state, in the words of the language that the shop's buyers read. */
    public static Order sample(
            Progress state,
            ShopId shop,
            ChannelId channel,
            Optional<String> language,
            EffectiveSettings settings,
            Instant now) {
        return SampleOrders.of(
                state,
                shop,
                channel,
                language.orElse(LanguageChoice.forShop(settings).tag()),
                now);
    }

    /**
     * A template for an order as it is now.
     *
     * @param language instead of the buyer's
     */
    public static Preview of(
            Template template, OrderView view, EffectiveSettings settings, Optional<String> language, Instant now) {
        Order order = view.order();
        String tag = language.orElseGet(() -> LanguageChoice.forBuyer(
                        Optional.empty(), order.language(), order.purchase().country(), settings)
                .tag());
        return filled(
                template,
                new TemplateOccasion(
                        view,
                        settings,
                        tag,
                        LINK,
                        stop(template),
                        Optional.empty(),
                        entry(view, now),
                        Optional.empty(),
                        names(template, order),
                        now));
    }

    /** A template for an occasion: the one call by which it is sent, too. */
    public static Preview filled(Template template, TemplateOccasion occasion) {
        Set<Need> elsewhere = template.attachments().stream()
                .flatMap(rule -> rule.need().stream())
                .filter(need -> need instanceof Need.Photo || need instanceof Need.Printed)
                .collect(Collectors.toUnmodifiableSet());
        List<String> waits = template.needs().stream()
                .flatMap(need -> need.missing(occasion.order().order(), occasion.parcel(), elsewhere).stream())
                .sorted()
                .toList();
        Message message = template.channel() == DeliveryChannel.SMS
                ? new Message.Sms(MESSAGES.sms(template, occasion))
                : new Message.Mail(MESSAGES.mail(template, occasion));
        return new Preview(template, occasion, message, waits);
    }

    private static Optional<URI> stop(Template template) {
        return template.purpose() == Necessity.NECESSARY ? Optional.empty() : Optional.of(STOP);
    }

    /** What was written last, for templates that quote it; a sample where nothing was. */
    private static Optional<Entry> entry(OrderView view, Instant now) {
        return view.entries().isEmpty()
                ? Optional.of(new Entry(
                        "sample",
                        now,
                        Entry.Author.BUYER,
                        Entry.Visibility.BUYER_AND_SELLER,
                        "Mia Köhler",
                        "When will it come?"))
                : Optional.of(view.entries().getLast());
    }

    private static List<AttachedName> names(Template template, Order order) {
        return template.attachments().stream()
                .map(rule -> new AttachedName(
                        switch (rule) {
                            case AttachmentRule.OfFile(String id, String name) -> name;
                            case AttachmentRule.Photo() -> "parcel.jpg";
                            case AttachmentRule.OfInvoice invoice ->
                                order.purchase()
                                                .payableInvoice()
                                                .map(issued -> issued.number())
                                                .orElse("invoice") + ".pdf";
                            case AttachmentRule.OfDocument(var kind) ->
                                kind.name().toLowerCase(Locale.ROOT) + ".pdf";
                            case AttachmentRule.Printed(PrintOut what) -> printed(what) + ".pdf";
                        }))
                .toList();
    }

    private static String printed(PrintOut what) {
        return switch (what) {
            case PrintOut.Ours(PrintOut.Kind kind) -> kind.word();
            case PrintOut.OfTemplate(TemplateId template) -> template.value();
        };
    }
}
