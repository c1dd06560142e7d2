package io.buyerstatus.pages.buyer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.core.tracking.Presence;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.ShippingFacts;
import io.buyerstatus.core.tracking.TrackingFacts;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.pages.buyer.order.OrderPages;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A page shows the newest of each parcel; what would make it too large is a page away, and not gone. */
@Tag("SH-18")
class FoldedUpdatesTest {
    private static final OrderPages PAGES = new OrderPages(new PageFrames(new Assets()));
    private static final String ID = ParcelId.of("p7", "").value();
    private static final Instant START = Instant.parse("2026-11-18T08:00:00Z");

    @Test
    void aPageOfVeryManyScansStaysAPage() {
        String page = page(order(150, 100), Optional.empty());

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(600 * 1024);
        assertThat(page).contains("Show 97 earlier updates", "?updates=" + ID + "#parcel-8");
    }

    @Test
    void whatIsAPageAwayIsThere() {
        String page = page(order(150, 100), Optional.of(ID));

        assertThat(page).contains("<details class=\"earlier\" open>", "Scan 0 of p7<", "Scan 99 of p7<");
        assertThat(page).doesNotContain("Scan 0 of p8<");
    }

    @Test
    void anOrdinaryOrderFoldsNothingAway() {
        String page = page(order(3, 15), Optional.empty());

        assertThat(page)
                .contains("<details class=\"earlier\">", "Scan 0 of p1<")
                .doesNotContain("?updates=");
    }

    @Test
    void aParcelThatNobodyKnowsUnfoldsNothing() {
        assertThat(page(order(3, 15), Optional.of("\"><script>"))).isEqualTo(page(order(3, 15), Optional.empty()));
    }

    private static String page(Order order, Optional<String> unfolded) {
        Opened.Shown shown =
                new Opened.Shown(OrderView.of(order, List.of(), false), Shops.of(Shops.complete()), Optional.empty());
        PageRequest request =
                new PageRequest(Rendered.LINK, "", Optional.of(new Language("en")), Optional.empty(), unfolded);
        return PAGES.html(shown, request, Instant.parse("2026-11-21T10:00:00Z"), Optional.empty());
    }

    private static Order order(int parcels, int scans) {
        List<ParcelFacts> facts = IntStream.range(0, parcels)
                .mapToObj(parcel -> facts(parcel, scans))
                .toList();
        return new OrderBuilder().placed(PaymentTerms.Method.PAYPAL).order().merge(OrderFacts.of(Parcels.of(facts)));
    }

    private static ParcelFacts facts(int parcel, int scans) {
        String id = "p" + parcel;
        List<Scan> told = IntStream.range(0, scans)
                .mapToObj(at -> new Scan(
                        START.plusSeconds(60L * at),
                        ScanStatus.IN_TRANSIT,
                        "Scan " + at + " of " + id,
                        "",
                        Optional.empty(),
                        START))
                .toList();
        return new ParcelFacts(
                ParcelId.of(id, ""),
                new ShippingFacts(
                        Optional.of(new Stamped<>("DHL", new Stamp(START, id))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(START.plusSeconds(parcel)),
                        Presence.stated(new Stamp(START, id), "")),
                new TrackingFacts(Optional.empty(), Optional.empty(), Optional.empty(), told),
                Set.of());
    }
}
