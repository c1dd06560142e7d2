package io.buyerstatus.pages.template;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.pages.buyer.parcel.ParcelView;
import io.buyerstatus.pages.buyer.parcel.ParcelViews;
import io.buyerstatus.pages.buyer.purchase.PostcodeMask;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.StrangersWords;
import io.buyerstatus.pages.kit.text.Wording;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tags of a parcel say. */
final class ParcelWords {
    private static final String LINK = "shipment_track_link";

    private final TemplateOccasion occasion;
    private final Wording wording;

    ParcelWords(TemplateOccasion occasion, Wording wording) {
        this.occasion = occasion;
        this.wording = wording;
    }

    Optional<String> of(String tag, Optional<Parcel> about) {
        return about.flatMap(parcel -> of(tag, parcel)).filter(not(String::isBlank));
    }

    private Optional<String> of(String tag, Parcel parcel) {
        if (tag.startsWith(LINK + "_")) {
            return PageLanguage.of(tag.substring(LINK.length() + 1))
                    .map(language -> Wording.of(language, occasion.settings().get(GeneralSettings.TIME_ZONE)))
                    .flatMap(other -> view(parcel, other).url());
        }
        ParcelView view = view(parcel, wording);
        return switch (tag) {
            case LINK, "tracking_link" -> view.url();
            case "tracking_number" -> view.number().map(StrangersWords::unlinked);
            case "carrier_name" -> view.carrier().map(StrangersWords::unlinked);
            case "parcel_status" -> Optional.of(view.status());
            case "expected_date" -> view.expected();
            case "pickup_point" -> view.unlinked().pickUp().map(this::lines);
            case "shipping_date" -> parcel.sentAt().map(wording.formats()::date);
            case "parcel_reason" -> view.unlinked().explanation();
            default -> Optional.empty();
        };
    }

    private String lines(ParcelView.PickUp place) {
        Optional<String> until =
                place.until().map(date -> wording.texts().get("parcel.pickup.until", Map.of("date", date)));
        return Stream.of(Optional.of(place.name()), place.address(), place.hours(), until)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private ParcelView view(Parcel parcel, Wording in) {
        return new ParcelViews(in, occasion.settings(), occasion.now(), PostcodeMask.NONE)
                .of(parcel, occasion.order().order());
    }
}
