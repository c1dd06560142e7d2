package io.buyerstatus.pages.buyer.calendar;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.pages.buyer.calendar.CalendarEntry.When;
import io.buyerstatus.pages.buyer.parcel.Expectations;
import io.buyerstatus.pages.buyer.purchase.BankTransferView;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries that buyers may put into their calendars: when a parcel comes, until when it waits for them, by when to pay. They
 * hold what the page of the private link shows at the same place, and no more.
 */
public final class CalendarFiles {

    private static final String DELIVERY = "delivery-";
    private static final String PICKUP = "pickup-";
    private static final String PAYMENT = "payment";
    private static final String ENDING = ".ics";

    private final CalendarSource source;
    private final Wording wording;
    private final Expectations expectations;

    private CalendarFiles(CalendarSource source) {
        this.source = source;
        this.wording = Wording.of(source.language(), source.settings().get(GeneralSettings.TIME_ZONE));
        this.expectations = new Expectations(wording, source.now());
    }

    /**
     * An entry's file, in iCalendar.
     *
     * @param name {@code delivery-<parcel>.ics}, {@code pickup-<parcel>.ics} or {@code payment.ics}, as it came from outside
     * @return nothing where nothing of the kind is expected, any more or at all
     */
    public static Optional<String> file(CalendarSource source, String name) {
        return new CalendarFiles(source).entry(name).map(CalendarText::of);
    }

    private Optional<CalendarEntry> entry(String name) {
        if (!name.endsWith(ENDING)) {
            return Optional.empty();
        }
        String what = name.substring(0, name.length() - ENDING.length());
        if (what.equals(PAYMENT)) {
            return payment();
        }
        if (what.startsWith(DELIVERY)) {
            return parcel(what.substring(DELIVERY.length())).flatMap(this::delivery);
        }
        return what.startsWith(PICKUP)
                ? parcel(what.substring(PICKUP.length())).flatMap(this::pickup)
                : Optional.empty();
    }

    private Optional<Parcel> parcel(String id) {
        return source.order().parcel(new ParcelId(id));
    }

    private Optional<CalendarEntry> delivery(Parcel parcel) {
        return expectations
                .ahead(parcel)
                .map(window -> entry(
                        DELIVERY + parcel.id().value(),
                        said(parcel.merged().tracking().expected()),
                        when(window),
                        wording.texts().get("calendar.delivery", Map.of("shop", seller())),
                        ""));
    }

    /** A window of hours within one day; otherwise carriers speak of days. */
    private When when(DeliveryWindow window) {
        LocalDate first = wording.formats().day(window.from());
        LocalDate last = wording.formats().day(window.until());
        return first.equals(last) && !expectations.isOneDay(window)
                ? new When.Hours(window.from(), window.until())
                : new When.Days(first, last);
    }

    private Optional<CalendarEntry> pickup(Parcel parcel) {
        return parcel.pickup()
                .filter(point -> parcel.state() == ParcelState.AVAILABLE_FOR_PICKUP)
                .flatMap(point -> point.until().map(until -> {
                    LocalDate day = wording.formats().day(until);
                    return entry(
                            PICKUP + parcel.id().value(),
                            said(parcel.merged().tracking().pickup()),
                            new When.Days(day, day),
                            wording.texts().get("calendar.pickup", Map.of("shop", seller())),
                            place(point));
                }));
    }

    private String place(PickupPoint point) {
        return Stream.of(source.said().name(point.name()), source.said().words(point.address()))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Optional<CalendarEntry> payment() {
        Order order = source.order();
        Optional<BankTransferView> transfer = BankTransferView.of(order, source.settings(), wording);
        Optional<Stamped<PaymentTerms>> terms = order.purchase().payment();
        return transfer.flatMap(
                open -> terms.flatMap(stated -> stated.value().dueAt().map(due -> {
                    LocalDate day = wording.formats().day(due);
                    return entry(
                            PAYMENT,
                            said(terms),
                            new When.Days(day, day),
                            wording.texts().get("calendar.payment", Map.of("shop", seller(), "amount", open.amount())),
                            "");
                })));
    }

    private CalendarEntry entry(String what, Instant said, When when, String title, String place) {
        String number = source.order().number();
        return new CalendarEntry(
                Hashes.key("calendar", source.order().key().ref(), what) + "@"
                        + source.link().getHost(),
                said,
                when,
                title,
                place,
                wording.texts()
                        .get(
                                "calendar.text",
                                Map.of("number", number, "link", source.link().toString())),
                source.link());
    }

    private static Instant said(Optional<? extends Stamped<?>> statement) {
        return statement.map(stated -> stated.stamp().at()).orElse(Instant.EPOCH);
    }

    private String seller() {
        String name = PageFrames.name(source.settings());
        return name.isEmpty()
                ? wording.texts()
                        .get("hero.order", Map.of("number", source.order().number()))
                : name;
    }
}
