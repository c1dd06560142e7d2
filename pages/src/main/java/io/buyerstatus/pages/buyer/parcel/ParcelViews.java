package io.buyerstatus.pages.buyer.parcel;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.carrier.CarrierSettings;
import io.buyerstatus.pages.buyer.parcel.ParcelView.Content;
import io.buyerstatus.pages.buyer.parcel.ParcelView.Earlier;
import io.buyerstatus.pages.buyer.parcel.ParcelView.PickUp;
import io.buyerstatus.pages.buyer.purchase.PostcodeMask;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import io.buyerstatus.pages.map.MapViews;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what a buyer wants to know of each parcel [SH-13..18]. */
public final class ParcelViews {

    /** How many scans are shown at once; the others are folded away. */
    private static final int NEWEST = 3;

    /** How many older ones all parcels of a page may fold away, in equal shares; more of a parcel's are a page away. */
    private static final int FOLDED = 200;

    private final Wording wording;
    private final EffectiveSettings settings;
    private final Expectations expectations;
    private final Reasons reasons;
    private final PostcodeMask said;

    /**
     * @param now decides which expectations have passed and are no longer told
     * @param said how much of what carriers say may be read
     */
    public ParcelViews(Wording wording, EffectiveSettings settings, Instant now, PostcodeMask said) {
        this.wording = wording;
        this.settings = settings;
        this.said = said;
        this.expectations = new Expectations(wording, now);
        this.reasons = new Reasons(wording.texts());
    }

    /**
     * All parcels that somebody has spoken of, earliest sent first.
     *
     * @param link the page's address
     * @param unfolded the parcel of which every scan was asked for
     */
    public List<ParcelView> of(Order order, URI link, Optional<String> unfolded) {
        List<Parcel> parcels = shown(order);
        Optional<MapViews.Shown> shown = new MapViews(wording).of(order);
        List<ParcelView> views = new ArrayList<>();
        for (int index = 0; index < parcels.size(); index++) {
            Parcel parcel = parcels.get(index);
            views.add(view(title(index + 1, parcels.size()), parcel, order, parcels.size() == 1)
                    .withEarlier(earlier(parcel, FOLDED / parcels.size(), unfolded, address(link, parcel, index + 1)))
                    .with(shown.filter(map -> map.parcel().equals(parcel.id())).map(MapViews.Shown::map)));
        }
        return views;
    }

    /** One parcel by itself, for a message about it; of several it has the number that it has on the page. */
    public ParcelView of(Parcel parcel, Order order) {
        List<ParcelId> ids = shown(order).stream().map(Parcel::id).toList();
        int index = ids.indexOf(parcel.id());
        String title = index < 0 ? texts().get("parcel.single") : title(index + 1, ids.size());
        return view(title, parcel, order, false);
    }

    private static List<Parcel> shown(Order order) {
        return order.parcels().all().stream()
                .filter(parcel -> parcel.state() != ParcelState.UNKNOWN)
                .toList();
    }

    private ParcelView view(String title, Parcel parcel, Order order, boolean alone) {
        ParcelState state = parcel.state();
        CarrierView carrier = CarrierView.of(parcel, order, settings.get(CarrierSettings.USED), texts().language());
        List<ParcelView.Scan> scans =
                parcel.scans().reversed().stream().limit(NEWEST).map(this::scan).toList();
        return new ParcelView(
                parcel.id().value(),
                title,
                carrier.name(),
                texts().get("parcel.status." + statusKey(parcel)),
                tone(state),
                explanation(parcel, alone),
                expectations.fact(parcel),
                state == ParcelState.AVAILABLE_FOR_PICKUP ? parcel.pickup().map(this::pickUp) : Optional.empty(),
                nonEmpty(parcel.number()),
                carrier.url(),
                contents(parcel, order),
                parcel.sharesContents(),
                scans,
                Optional.empty(),
                Optional.empty());
    }

    private String title(int number, int total) {
        return total == 1
                ? texts().get("parcel.single")
                : texts().get("parcel.numbered", Map.of("number", number, "total", total));
    }

    /** A carrier that tells us nothing leaves us with what the seller said: it was sent [SH-17]. */
    private static String statusKey(Parcel parcel) {
        return parcel.state() == ParcelState.SENT && parcel.scans().isEmpty()
                ? "handed_over"
                : parcel.state().wireName();
    }

    private static Tone tone(ParcelState state) {
        return switch (state) {
            case UNKNOWN, ANNOUNCED, SENT, OUT_FOR_DELIVERY -> Tone.CALM;
            case AVAILABLE_FOR_PICKUP -> Tone.ACTION;
            case DELIVERED -> Tone.GOOD;
            case DELIVERY_ATTEMPTED, EXCEPTION -> Tone.PROBLEM;
            case RETURNING, RETURNED -> Tone.OVER;
        };
    }

    /** @param alone whether the page's headline speaks of this parcel, and has said it already */
    private Optional<String> explanation(Parcel parcel, boolean alone) {
        if (!parcel.tracked() && parcel.url().isEmpty()) {
            return parcel.sentAt().map(sent -> texts().get(
                            "parcel.untracked", Map.of("date", formats().dayAndMonth(sent))));
        }
        Optional<String> lastWord = reasons.lastWord(parcel).map(said::words);
        return alone || lastWord.isPresent()
                ? lastWord
                : reasons.sentence(parcel, Reasons.Subject.THIS)
                        .or(() -> reasons.quotation(parcel).map(said::words));
    }

    private PickUp pickUp(PickupPoint point) {
        return new PickUp(
                nonEmpty(said.name(point.name())).orElseGet(() -> texts().get("parcel.pickup.place")),
                nonEmpty(said.words(point.address())),
                nonEmpty(point.hours()).map(hours -> texts().get("parcel.pickup.hours", Map.of("hours", hours))),
                point.until().map(formats()::weekday));
    }

    private List<Content> contents(Parcel parcel, Order order) {
        Map<String, Line> lines = order.lines().stream()
                .filter(line -> !line.standsForOthers())
                .collect(Collectors.toMap(Line::id, Function.identity(), (first, _) -> first));
        return parcel.lines().stream()
                .flatMap(part -> Optional.ofNullable(lines.get(part.line())).map(line -> content(part, line)).stream())
                .toList();
    }

    private Content content(ParcelLine part, Line line) {
        return new Content(formats().soMany(line.quantity().with(part.quantity())), line.name());
    }

    private ParcelView.Scan scan(Scan scan) {
        String words = nonEmpty(said.words(scan.description()))
                .or(() -> reasons.ofScan(scan).map(said::words))
                .orElseGet(() -> texts().get("scan." + scan.status().wireName()));
        return new ParcelView.Scan(
                words,
                scan.place().flatMap(this::place),
                formats().moment(scan.at()),
                formats().machine(scan.at()));
    }

    private Optional<String> place(Place place) {
        return nonEmpty(said.words(place.name())).or(() -> place.country().map(formats()::country));
    }

    private Optional<Earlier> earlier(Parcel parcel, int share, Optional<String> unfolded, String address) {
        List<Scan> scans = parcel.scans();
        int count = scans.size() - NEWEST;
        if (count <= 0) {
            return Optional.empty();
        }
        String label = texts().count("parcel.earlier", count);
        boolean open = unfolded.equals(Optional.of(parcel.id().value()));
        if (count > share && !open) {
            return Optional.of(new Earlier(label, List.of(), false, Optional.of(address)));
        }
        List<ParcelView.Scan> earlier =
                scans.subList(0, count).reversed().stream().map(this::scan).toList();
        return Optional.of(new Earlier(label, earlier, open, Optional.empty()));
    }

    /** The same page, with all that is known of a parcel, and there. */
    private static String address(URI link, Parcel parcel, int number) {
        return link.getRawPath() + "?" + PageRequest.UPDATES + "="
                + URLEncoder.encode(parcel.id().value(), StandardCharsets.UTF_8) + "#parcel-" + number;
    }

    private static Optional<String> nonEmpty(String text) {
        return Optional.of(text.strip()).filter(not(String::isEmpty));
    }

    private Texts texts() {
        return wording.texts();
    }

    private Formats formats() {
        return wording.formats();
    }
}
