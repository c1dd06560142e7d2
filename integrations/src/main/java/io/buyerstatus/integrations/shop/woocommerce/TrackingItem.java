package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.carrier.TypedTracking;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.TextHygiene;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a plug-in keeps of a parcel in an order's meta data: "Shipment Tracking" and "Advanced Shipment Tracking" under one key, AfterShip and "Order
 * Shipment Tracking" under their own, each in much the same form; programs write a bare number in the list's place, or beside it.
 *
 * @param typed what its field for the number holds, at least one
 * @param shipped the day that it names
 * @param products what it says to be in the parcel, as it says so
 */
record TrackingItem(List<TypedTracking> typed, Optional<Instant> shipped, List<Payload> products) {
    private static final List<String> LISTS =
            List.of("_wc_shipment_tracking_items", "_aftership_tracking_items", "_ost_tracking_items");
    private static final String BARE = "_tracking_number";
    private static final String BARE_CARRIER = "_tracking_provider";
    private static final String NUMBER = "tracking_number";
    private static final String CONTENTS = "products_list";
    private static final int FIELD = 1000;
    private static final int CARRIER = 100;
    private static final int LINK = 2048;
    private static final int MOST = 50;

    /** How PHP writes a list that nobody unpacked. */
    private static final Pattern PACKED = Pattern.compile("[aOs]:[0-9]+:.*", Pattern.DOTALL);

    TrackingItem {
        typed = List.copyOf(typed);
        products = List.copyOf(products);
    }

    /** All of an order, each number once: shops have several plug-ins at a time, that copy each other's. */
    static List<TrackingItem> of(Payload order) {
        List<Payload> meta = order.objects("meta_data");
        Set<String> numbers = new HashSet<>();
        List<TrackingItem> items = new ArrayList<>();
        Stream.concat(LISTS.stream(), Stream.of(BARE))
                .flatMap(key -> named(meta, key).flatMap(kept -> items(kept, meta)))
                .filter(item -> item.fresh(numbers))
                .limit(MOST)
                .forEach(items::add);
        return items;
    }

    private static Stream<Payload> named(List<Payload> meta, String key) {
        return meta.stream().filter(entry -> entry.line("key", 100).equals(key));
    }

    private static Stream<TrackingItem> items(Payload kept, List<Payload> meta) {
        String bare = kept.line("value", FIELD);
        if (bare.isEmpty()) {
            return kept.objects("value").stream()
                    .filter(item -> !item.line(NUMBER, FIELD).isEmpty())
                    .map(TrackingItem::listed);
        }
        return PACKED.matcher(bare).matches()
                ? Stream.empty()
                : Stream.of(new TrackingItem(
                        TypedTracking.read(
                                bare,
                                named(meta, BARE_CARRIER)
                                        .findFirst()
                                        .map(entry -> entry.line("value", CARRIER))
                                        .orElse(""),
                                Optional.empty()),
                        Optional.empty(),
                        List.of()));
    }

    private static TrackingItem listed(Payload item) {
        String carrier = item.firstLine(
                CARRIER,
                "custom_tracking_provider",
                "formatted_tracking_provider",
                "tracking_provider",
                "carrier_name",
                "slug");
        String link = item.firstLine(LINK, "custom_tracking_link", "formatted_tracking_link", "tracking_link");
        return new TrackingItem(
                TypedTracking.read(item.line(NUMBER, FIELD), carrier, TextHygiene.url(link)),
                day(item.line("date_shipped", 40)),
                item.objects(CONTENTS));
    }

    /** Whether it has no number at all, or one that no other has. */
    private boolean fresh(Set<String> numbers) {
        return typed.stream().allMatch(each -> each.number().isEmpty())
                || typed.stream()
                        .map(each -> ParcelId.normalise(each.number()))
                        .filter(number -> !number.isEmpty())
                        .map(numbers::add)
                        .reduce(false, Boolean::logicalOr);
    }

    /** The plug-ins keep a day, as seconds or as a date. */
    private static Optional<Instant> day(String text) {
        try {
            if (text.matches("[0-9]{9,11}")) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
            }
            return text.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, 10))
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
