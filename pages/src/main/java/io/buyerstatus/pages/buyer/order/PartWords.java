package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.collection.CollectionSettings;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Part;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.pages.buyer.order.Headlines.Answer;
import io.buyerstatus.pages.buyer.parcel.ParcelView.Content;
import io.buyerstatus.pages.buyer.parcel.ParcelView.PickUp;
import io.buyerstatus.pages.buyer.parcel.Tone;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how it stands about what no carrier brings, and where it lies. */
public final class PartWords {
    /** The longest place, in UTF-16 units, that a headline bears; a longer one stands below it. */
    private static final int LONGEST_PLACE = 60;

    /** What asks most of its buyer first; what is done last. */
    private static final Comparator<Part> MOST_PRESSING = Comparator.comparing(part -> switch (part.state()) {
        case READY -> 0;
        case MISSED -> 1;
        case UNDERWAY -> 2;
        case OPEN -> 3;
        case DONE -> 4;
    });

    private final Wording wording;
    private final Texts texts;
    private final EffectiveSettings settings;

    public PartWords(Wording wording, EffectiveSettings settings) {
        this.wording = wording;
        this.texts = wording.texts();
        this.settings = settings;
    }

    /** The part of which an order's headline and steps speak: the one that asks most of its buyer. */
    static Optional<Part> leading(Order order) {
        return order.parts().stream().min(MOST_PRESSING);
    }

    /** The answer of an order that no carrier brings, or of the part that waits in the shop. */
    Optional<Answer> answer(Order order) {
        return leading(order)
                .filter(part -> part.state() == Part.State.READY || !order.travels())
                .map(part -> new Answer(tone(part), sentence(part), detail(part)));
    }

    /** What its buyer still waits for beside the parcels, a sentence each; empty where all of it is done. */
    String waiting(Order order) {
        return order.parts().stream()
                .filter(part -> !part.done())
                .sorted(MOST_PRESSING)
                .map(this::sentence)
                .collect(Collectors.joining(" "));
    }

    /** The parts as they are shown below the headline: those that it does not speak of, and what lies in the shop, with where. */
    List<OrderPageView.PartView> views(Order order) {
        boolean several = order.travels() || order.parts().size() > 1;
        return order.cancelled()
                ? List.of()
                : order.parts().stream()
                        .filter(part -> several || place(part).isPresent())
                        .map(part -> new OrderPageView.PartView(
                                sentence(part), tone(part), place(part).map(this::pickUp), items(part, several)))
                        .toList();
    }

    /** Where to collect, in lines; empty where nobody says. */
    public Optional<String> lines(Order order) {
        return order.part(LineKind.PICKUP).flatMap(this::place).map(place -> String.join(
                        "\n", List.of(place.name(), place.address(), place.hours()))
                .strip());
    }

    /** How a part stands. */
    String sentence(Part part) {
        return texts.get(key(part));
    }

    private Optional<PickupPoint> place(Part part) {
        return part.kind() == LineKind.PICKUP && !part.done()
                ? part.place()
                        .or(() -> CollectionSettings.place(
                                settings, texts.language().tag()))
                : Optional.empty();
    }

    private PickUp pickUp(PickupPoint point) {
        return new PickUp(
                point.name().isEmpty() ? texts.get("parcel.pickup.place") : point.name(),
                Optional.of(point.address()).filter(address -> !address.isEmpty()),
                Optional.of(point.hours())
                        .filter(hours -> !hours.isEmpty())
                        .map(hours -> texts.get("parcel.pickup.hours", Map.of("hours", hours))),
                Optional.empty());
    }

    private String detail(Part part) {
        return switch (part.kind()) {
            case PICKUP ->
                switch (part.state()) {
                    case OPEN -> texts.get("headline.part.pickup.open.detail");
                    case READY -> whereToCollect(part);
                    case UNDERWAY, MISSED, DONE -> "";
                };
            case DOWNLOAD -> part.done() ? texts.get("headline.part.download.done.detail") : "";
            case GIFT_CARD -> part.done() ? texts.get("headline.part.gift_card.done.detail") : "";
            case LOCAL_DELIVERY ->
                part.state() == Part.State.MISSED ? texts.get("headline.part.local_delivery.missed.detail") : "";
            case SHIPPED, SERVICE, TAKEN_ALONG, CHARGE -> "";
        };
    }

    private String whereToCollect(Part part) {
        return place(part)
                .map(PickupPoint::name)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_PLACE)
                .map(name -> texts.get("headline.part.pickup.ready.place", Map.of("place", name)))
                .orElseGet(() -> texts.get("headline.part.pickup.ready.detail"));
    }

    /** A courier of the shop is underway only with what it brings; everything else lies ready or not. */
    private static String key(Part part) {
        boolean brought = part.kind() == LineKind.LOCAL_DELIVERY;
        String state =
                switch (part.state()) {
                    case OPEN -> "open";
                    case READY -> part.kind() == LineKind.PICKUP ? "ready" : "open";
                    case UNDERWAY -> brought ? "underway" : "open";
                    case MISSED -> brought ? "missed" : "open";
                    case DONE -> "done";
                };
        return "headline.part." + part.kind().name().toLowerCase(Locale.ROOT) + "." + state;
    }

    private static Tone tone(Part part) {
        return switch (part.state()) {
            case OPEN, UNDERWAY -> Tone.CALM;
            case READY -> Tone.ACTION;
            case MISSED -> Tone.PROBLEM;
            case DONE -> Tone.GOOD;
        };
    }

    private List<Content> items(Part part, boolean several) {
        return several
                ? part.lines().stream()
                        .map(line -> new Content(wording.formats().soMany(line.quantity()), line.name()))
                        .toList()
                : List.of();
    }
}
