package io.buyerstatus.pages.mail;

import io.buyerstatus.core.link.OneTimeCode;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.sending.MessageRenderer.Material;
import io.buyerstatus.core.message.type.AddressMessages;
import io.buyerstatus.core.message.type.AmbiguousCarrier;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.message.type.ShopNotice;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.order.address.AddressDecision;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.carrier.Carrier;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.pages.buyer.order.PartWords;
import io.buyerstatus.pages.buyer.parcel.ParcelView;
import io.buyerstatus.pages.buyer.parcel.ParcelViews;
import io.buyerstatus.pages.buyer.purchase.Addresses;
import io.buyerstatus.pages.buyer.purchase.PaymentTexts;
import io.buyerstatus.pages.buyer.purchase.PostcodeMask;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.StrangersWords;
import io.buyerstatus.pages.kit.text.Tags;
import io.buyerstatus.pages.kit.text.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a message: its type's texts, filled, or the shop's own in their place.
 *
 * @param parcel the parcel that the message is about, as it is shown
 * @param parcels that one, and those that it tells of with it
 * @param tags fill the shop's own texts
 */
record MessageTexts(
        Material material, Wording wording, Optional<ParcelView> parcel, List<ParcelView> parcels, Tags tags) {
    private static final Set<Progress> IN_TROUBLE = EnumSet.of(Progress.PROBLEM, Progress.RETURNING, Progress.RETURNED);

    /** Headlines of mails are titles, those of pages sentences. */
    private static final Pattern SENTENCE_END = Pattern.compile("\\.$");

    static MessageTexts of(Material material) {
        Order order = material.order().order();
        PageLanguage language = PageLanguage.of(material.language()).orElse(PageLanguage.ENGLISH);
        Wording wording = Wording.of(language, material.settings().get(GeneralSettings.TIME_ZONE));
        ParcelViews views = new ParcelViews(
                wording, material.settings(), material.message().schedule().plannedAt(), PostcodeMask.NONE);
        Optional<ParcelView> parcel = material.parcel().map(about -> views.of(about, order));
        List<ParcelView> parcels =
                material.parcels().stream().map(each -> views.of(each, order)).toList();
        // The seller's link, else the page of a carrier that is known for sure, in the message's language [BL-43].
        Tags tags = new Tags(
                material.link().toString(),
                order.buyer().map(StrangersWords::name).orElse(""),
                order.number(),
                PageFrames.name(material.settings()),
                parcel.flatMap(ParcelView::url));
        return new MessageTexts(material, wording, parcel, parcels, tags);
    }

    /** A text that no type has to itself. */
    String get(String key) {
        return wording.texts().get(key);
    }

    String get(String key, Map<String, ?> values) {
        return wording.texts().get(key, values);
    }

    /** Whether it tells of several parcels that left together. */
    boolean several() {
        return parcels.size() > 1;
    }

    /** The buyer's name as they typed it, or what sellers are told where there is none. */
    String buyer() {
        String typed = material.order().order().buyer().map(Buyer::displayName).orElse("");
        return typed.isBlank() ? get("mail.buyer_wrote.anonymous") : StrangersWords.unlinked(typed);
    }

    /** One of the type's texts: {@code headline}, {@code text}, {@code button}. */
    String text(String part) {
        return get("mail." + material.type().word() + "." + part, values(buyer()));
    }

    /** The type's subject: a name of any length must leave room for what it is about. */
    String subject(String part) {
        String typed = material.order().order().buyer().map(Buyer::displayName).orElse("");
        String name = typed.isBlank() ? get("mail.buyer_wrote.anonymous") : StrangersWords.inSubject(typed);
        return get("mail." + material.type().word() + "." + part, values(name));
    }

    /** What lies ready, and where and when it can be collected. */
    private String readyToCollect() {
        return new PartWords(wording, material.settings())
                .lines(material.order().order())
                .map(place -> text("text") + "\n\n" + place)
                .orElseGet(() -> text("text"));
    }

    /** What the message says; of a payment also where a part of it came, or where it went back. */
    String body() {
        if (material.type().equals(BuiltInTypes.READY_TO_COLLECT)) {
            return readyToCollect();
        }
        if (several()) {
            return text("text.several");
        }
        Settlement settlement = material.order().order().settlement();
        if (!material.type().equals(BuiltInTypes.PAYMENT_REMINDER)
                || settlement.open().isEmpty()) {
            return text("text");
        }
        if (settlement.state() == Settlement.State.REVERSED) {
            return text("text.reversed");
        }
        return text(settlement.received().isPresent() ? "text.partly" : "text");
    }

    /** What the mail says first: of a new order whose parcels are in trouble already, how they are. */
    String headline() {
        if (several()) {
            return text("headline.several");
        }
        Order order = material.order().order();
        if (!material.type().equals(BuiltInTypes.ORDER_CONFIRMED) || !IN_TROUBLE.contains(order.progress())) {
            return text("headline");
        }
        boolean ofSeveral =
                order.progress() != Progress.RETURNED && order.parcels().all().size() > 1;
        String key = "headline." + order.progress().name().toLowerCase(Locale.ROOT) + (ofSeveral ? ".several" : "");
        return SENTENCE_END.matcher(get(key)).replaceFirst("");
    }

    /** The type's SMS. */
    String sms(String shortShop) {
        return get(
                "sms." + material.type().word(),
                Map.of(
                        "shop", shortShop,
                        "number", tags.orderNumber(),
                        "link", tags.orderLink(),
                        "amount", plainAmount(),
                        "code", code().orElse("")));
    }

    /** What is open, in signs that every telephone has. */
    private String plainAmount() {
        return material.order()
                .order()
                .settlement()
                .open()
                .map(open -> {
                    String amount = Gsm7.spell(wording.formats().money(open));
                    return Gsm7.fits(amount)
                            ? amount
                            : wording.formats().figures(open) + " "
                                    + open.currency().code();
                })
                .orElse("");
    }

    /** The digits that the message carries, if it carries some. */
    Optional<String> code() {
        return material.code().map(OneTimeCode::digits);
    }

    /** The shop's own text for this language instead of ours, its tags filled [DR-17]. */
    Optional<String> own(Function<MessageSettings.OfType, Setting<LocalisedText>> setting) {
        return Optional.of(material.type())
                .filter(BuiltInType::configurable)
                .flatMap(type -> material.settings().find(setting.apply(type.settings())))
                .flatMap(text -> text.in(wording.texts().language().tag()))
                .map(tags::fill);
    }

    /** The words that the message passes on. */
    String quoted() {
        if (material.type().equals(BuiltInTypes.ADDRESS_WANTED)
                || material.type().equals(BuiltInTypes.ADDRESS_DECLINED)) {
            return address().map(this::quoted).orElse("");
        }
        String entryId = material.message().key().occurrence();
        return material.order().entries().stream()
                .filter(entry -> entry.id().equals(entryId))
                .map(Entry::text)
                .findFirst()
                .orElse("");
    }

    private Optional<AddressChange> address() {
        return AddressMessages.about(
                material.order().order().addresses(), material.message().key());
    }

    /** Of a wish both addresses, of a decision against it the reason. */
    private String quoted(AddressChange change) {
        if (change.decision() instanceof AddressDecision.Declined declined) {
            return declined.reason();
        }
        return Stream.concat(
                        material.order().order().deliveryAddress().map(now -> titled("mail.address.now", now)).stream(),
                        Stream.of(titled("mail.address.wanted", change.wanted())))
                .collect(Collectors.joining("\n\n"));
    }

    private String titled(String title, Address address) {
        return get(title) + get("colon") + "\n" + String.join("\n", Addresses.shown(address, wording.formats()));
    }

    private Map<String, String> values(String name) {
        return Map.of(
                "number", tags.orderNumber(),
                "shop", tags.shopName(),
                "name", name,
                "tracking",
                        material.parcel()
                                .map(Parcel::number)
                                .map(StrangersWords::inSubject)
                                .orElse(""),
                "carriers", material.parcel().map(this::candidates).orElse(""),
                "mailbox", ShopNotice.mailboxOrAutomation(material.message().key()),
                "automation", ShopNotice.mailboxOrAutomation(material.message().key()),
                "missing", StrangersWords.inSubject(material.message().trace().whenPlanned()),
                "amount", new PaymentTexts(material.order().order(), wording).open(),
                "part",
                        new PaymentTexts(material.order().order(), wording)
                                .part()
                                .orElse(""));
    }

    private String candidates(Parcel parcel) {
        return AmbiguousCarrier.candidates(parcel, material.order().order(), material.settings()).stream()
                .map(Carrier::displayName)
                .collect(Collectors.joining(", "));
    }
}
