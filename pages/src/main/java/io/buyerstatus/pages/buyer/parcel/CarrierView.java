package io.buyerstatus.pages.buyer.parcel;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.carrier.Carrier;
import io.buyerstatus.core.tracking.carrier.Carriers;
import io.buyerstatus.core.tracking.carrier.Clues;
import io.buyerstatus.core.tracking.carrier.Recognition;
import io.buyerstatus.core.tracking.carrier.TrackingPages;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Who carries a parcel, and where to follow it.
 *
 * @param name the carrier's own name where it is known for sure, else what the shop calls it, in words for people
 * @param url the shop's own link; without one, the page of a carrier that is known for sure [SH-17, BL-43]
 */
record CarrierView(Optional<String> name, Optional<String> url) {

    /** @param usual the carriers that the shop works with */
    static CarrierView of(Parcel parcel, Order order, Set<Carrier> usual, PageLanguage language) {
        Optional<String> given =
                Optional.of(Carriers.displayName(parcel.carrier())).filter(not(String::isEmpty));
        Optional<String> link = parcel.url().flatMap(url -> SafeUrl.of(url.toString()));
        return switch (Carriers.recognise(Clues.of(parcel, order.purchase().country(), usual))) {
            case Recognition.Recognised(var carrier) ->
                new CarrierView(Optional.of(carrier.displayName()), link.or(() -> Optional.of(parcel.number())
                        .filter(not(String::isBlank))
                        .map(number -> TrackingPages.of(carrier, number, new Language(language.tag()))
                                .toString())));
            case Recognition.Unknown _ ->
                new CarrierView(given, link.or(() -> Carriers.otherPage(parcel.carrier(), parcel.number())
                        .map(URI::toString)));
            case Recognition.Ambiguous _ -> new CarrierView(given, link);
        };
    }
}
