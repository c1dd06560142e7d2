package io.buyerstatus.pages.mail;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.link.OneTimeCode;
import io.buyerstatus.core.message.AmbiguousCarrier;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.sending.MessageRenderer.Material;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.carrier.Carrier;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.pages.buyer.parcel.ParcelViews;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Tags;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What all parts of a message are said from.
 *
 * @param parcel the parcel that the message is about, if it is about one
 * @param tags fill the shop's own texts
 */
record MessageContext(Material material, Wording wording, Optional<Parcel> parcel, Tags tags) {

    static MessageContext of(Material material) {
        Order order = material.order().order();
        PageLanguage language = PageLanguage.of(material.language()).orElse(PageLanguage.ENGLISH);
        Optional<Parcel> parcel = Optional.of(material.message().occasion().parcel())
                .filter(not(String::isEmpty))
                .flatMap(id -> order.parcel(new ParcelId(id)));
        Wording wording = Wording.of(language, material.settings().get(GeneralSettings.TIME_ZONE));
        Tags tags = new Tags(
                material.link().toString(),
                order.buyer().map(Buyer::displayName).orElse(""),
                order.number(),
                PageFrames.name(material.settings()),
                parcel.flatMap(about -> trackingLink(about, material, wording)));
        return new MessageContext(material, wording, parcel, tags);
    }

    /** The seller's link, else the page of a carrier that is known for sure, in the message's language [BL-43]. */
    private static Optional<String> trackingLink(Parcel parcel, Material material, Wording wording) {
        Instant planned = material.message().plannedAt();
        return new ParcelViews(wording, material.settings(), planned)
                .of(parcel, material.order().order())
                .url();
    }

    Order order() {
        return material.order().order();
    }

    EffectiveSettings settings() {
        return material.settings();
    }

    MessageKey occasion() {
        return material.message().occasion();
    }

    MessageType trigger() {
        return occasion().trigger();
    }

    Texts texts() {
        return wording.texts();
    }

    String shop() {
        return tags.shopName();
    }

    /** The buyer's name, or what sellers are told where there is none. */
    String buyer() {
        return tags.name().isEmpty() ? texts().get("mail.buyer_wrote.anonymous") : tags.name();
    }

    /** One of the trigger's texts: {@code subject}, {@code headline}, {@code text}, {@code button}. */
    String text(String part) {
        return texts().get("mail." + key() + "." + part, values());
    }

    /** The trigger's SMS. */
    String sms(String shortShop) {
        return texts().get(
                        "sms." + key(),
                        Map.of(
                                "shop", shortShop,
                                "number", tags.orderNumber(),
                                "link", tags.orderLink(),
                                "code", code().orElse("")));
    }

    /** The digits that the message carries, if it carries some. */
    Optional<String> code() {
        return material.code().map(OneTimeCode::digits);
    }

    /** The shop's own text for this language instead of ours, its tags filled [DR-17]. */
    Optional<String> own(Function<MessageType, Setting<LocalisedText>> setting) {
        return Optional.of(trigger())
                .filter(MessageSettings.CONFIGURABLE::contains)
                .flatMap(trigger -> settings().find(setting.apply(trigger)))
                .flatMap(text -> text.in(texts().language().tag()))
                .map(tags::fill);
    }

    /** The words that the message passes on. */
    String quoted() {
        return material.order().entries().stream()
                .filter(entry -> entry.id().equals(occasion().occurrence()))
                .map(Entry::text)
                .findFirst()
                .orElse("");
    }

    private Map<String, String> values() {
        Optional<AmbiguousCarrier> doubt = parcel.flatMap(about -> AmbiguousCarrier.about(about, order(), settings()));
        return Map.of(
                "number", tags.orderNumber(),
                "shop", shop(),
                "name", buyer(),
                "tracking", parcel.map(Parcel::number).orElse(""),
                "carriers", doubt.map(MessageContext::candidates).orElse(""));
    }

    private static String candidates(AmbiguousCarrier doubt) {
        return doubt.candidates().stream().map(Carrier::displayName).collect(Collectors.joining(", "));
    }

    private String key() {
        return trigger().name().toLowerCase(Locale.ROOT);
    }
}
