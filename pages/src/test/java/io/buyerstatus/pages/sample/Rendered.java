package io.buyerstatus.pages.sample;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.OneTimeCode;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.link.VerifiedBrowser.Proof;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.MessageRenderer.Material;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.pages.buyer.order.Draft;
import io.buyerstatus.pages.buyer.order.FormResult;
import io.buyerstatus.pages.buyer.order.OrderPages;
import io.buyerstatus.pages.buyer.order.SharedPageSource;
import io.buyerstatus.pages.buyer.order.SharedPages;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pages and the material of messages, with everything filled in that a test does not care about. */
public final class Rendered {

    /** The private link of all samples. */
    public static final URI LINK =
            URI.create("https://status.example/o/nordlicht-0123456789abcdefghjkmnpqrs/abcdefghijklmnopqrstuvwxyz0");

    /** The shared link of all samples. */
    public static final URI SHARED_LINK =
            URI.create("https://status.example/s/nordlicht-0123456789abcdefghjkmnpqrs/zyxwvutsrqponmlkjihgfedcba0");

    /** What stops the news, from a mail. */
    public static final URI STOP =
            URI.create("https://status.example/stop/nordlicht-0123456789abcdefghjkmnpqrs/zyxwvutsrqponmlkjihgfedcba1");

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final OrderPages PAGES = new OrderPages(new PageFrames(new Assets()));

    private static final SharedPages SHARED = new SharedPages(new PageFrames(new Assets()));

    private Rendered() {}

    /** A page of a shop that has set everything. */
    public static String page(Order order, List<Entry> entries, PageLanguage language) {
        return page(order, entries, language, Shops.of(Shops.complete()));
    }

    public static String page(Order order, EffectiveSettings settings) {
        return page(order, List.of(), PageLanguage.ENGLISH, settings);
    }

    public static String page(Order order, List<Entry> entries, PageLanguage language, EffectiveSettings settings) {
        return page(order, entries, language, settings, Optional.empty(), Optional.empty());
    }

    public static String page(
            Order order,
            List<Entry> entries,
            PageLanguage language,
            EffectiveSettings settings,
            Optional<Draft> draft,
            Optional<FormResult> result) {
        Opened.Shown shown = new Opened.Shown(OrderView.of(order, entries, false), settings, Optional.empty());
        return draft.map(refused -> PAGES.html(shown, request(language), NOW, refused))
                .orElseGet(() -> PAGES.html(shown, request(language), NOW, result));
    }

    /** Of a buyer who chose that language. */
    public static PageRequest request(PageLanguage language) {
        return new PageRequest(LINK, "", Optional.of(new Language(language.tag())), Optional.empty());
    }

    /** The page in a browser whose owner entered a code. */
    public static String verified(Order order, PageLanguage language, EffectiveSettings settings) {
        return proven(Proof.CODE, order, language, settings, Optional.empty());
    }

    /** The same after a form of that browser. */
    public static String verified(
            Order order, PageLanguage language, EffectiveSettings settings, Optional<FormResult> result) {
        return proven(Proof.CODE, order, language, settings, result);
    }

    /** The page in a browser whose owner knew the postcode. */
    public static String addresses(Order order, PageLanguage language, EffectiveSettings settings) {
        return proven(Proof.POSTCODE, order, language, settings, Optional.of(FormResult.ADDRESSES));
    }

    private static String proven(
            Proof proof, Order order, PageLanguage language, EffectiveSettings settings, Optional<FormResult> result) {
        VerifiedBrowser browser = new VerifiedBrowser(
                SecretHash.of(new LinkSecret("A".repeat(27))), proof, Instant.parse("2026-12-10T10:00:00Z"));
        return PAGES.html(
                new Opened.Shown(OrderView.of(order, List.of(), false), settings, Optional.of(browser)),
                request(language),
                NOW,
                result);
    }

    /** What whoever has the shared link sees. */
    public static String shared(Order order, PageLanguage language, EffectiveSettings settings) {
        return SHARED.html(new SharedPageSource(order, settings, language, SHARED_LINK));
    }

    /** The material of a message about a parcel, an entry, or the order as a whole. */
    public static Material material(
            BuiltInType type, Order order, List<Entry> entries, String language, EffectiveSettings settings) {
        return material(type, order, 0, entries, language, settings);
    }

    /** The same about the parcel at a place. */
    public static Material material(
            BuiltInType type,
            Order order,
            int place,
            List<Entry> entries,
            String language,
            EffectiveSettings settings) {
        String parcel = type.has(MailPart.PARCEL)
                ? order.parcels().all().get(place).id().value()
                : "";
        String occurrence = type.has(MailPart.QUOTE)
                ? type.role() == RecipientRole.SELLER ? "entry-1" : "entry-2"
                : MessageKey.ONCE;
        Message message = Message.plan(
                Subject.of(order.key()),
                new MessageKey(type, parcel, occurrence),
                type.role(),
                DeliveryChannel.EMAIL,
                NOW,
                NOW);
        Optional<OneTimeCode> code =
                type.has(MailPart.CODE) ? Optional.of(new OneTimeCode("042917")) : Optional.empty();
        Optional<URI> stop = type.stoppable() ? Optional.of(STOP) : Optional.empty();
        Optional<OrderLinks.ReviewLink> review = type.asksForReview(settings)
                ? Optional.of(new OrderLinks.ReviewLink(
                        URI.create("https://status.example/review/nordlicht/review/secret"),
                        SecretHash.of(LinkSecret.of(new byte[LinkSecret.BYTES]))))
                : Optional.empty();
        return new Material(
                message, type, OrderView.of(order, entries, false), settings, language, LINK, stop, code, review);
    }
}
