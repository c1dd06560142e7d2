package io.buyerstatus.pages.buyer.parcel;

import io.buyerstatus.core.order.Awaited;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.pages.buyer.parcel.ParcelView.Content;
import io.buyerstatus.pages.kit.text.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What of an order no parcel holds yet, so that nobody wonders where the rest is. */
public final class Waiting {

    private Waiting() {}

    /** The items still to come; none before anything was sent, when that goes without saying. */
    public static List<Content> of(Order order, Wording wording) {
        List<Parcel> parcels = order.parcels().all().stream()
                .filter(parcel -> parcel.state() != ParcelState.UNKNOWN)
                .toList();
        if (parcels.isEmpty() || order.allSent() || order.cancelled()) {
            return List.of();
        }
        return Awaited.of(order.travellingLines(), parcels).stream()
                .map(missing -> content(missing, wording))
                .toList();
    }

    private static Content content(Awaited.Missing missing, Wording wording) {
        Line line = missing.line();
        return line.standsForOthers()
                ? new Content("", wording.texts().count("purchase.further", positions(missing)))
                : new Content(wording.formats().soMany(line.quantity().with(missing.amount())), line.name());
    }

    /** As many as may be missing: of some of them it is not known which. */
    private static int positions(Awaited.Missing missing) {
        return missing.amount()
                .setScale(0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(missing.line().counts().further()))
                .intValueExact();
    }
}
