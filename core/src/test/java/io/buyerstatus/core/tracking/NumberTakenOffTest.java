package io.buyerstatus.core.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A number that the shop takes off a parcel, told in any order. */
@Tag("SH-18")
class NumberTakenOffTest {
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final URI LINK = URI.create("https://carrier.example/A1");

    @Test
    void numberLinkAndWhatItsCarrierSaidLeave() {
        inAnyOrder(
                parcels -> {
                    assertThat(parcels.numbers()).isEmpty();
                    assertThat(parcels.all()).singleElement().satisfies(parcel -> {
                        assertThat(parcel.number()).isEmpty();
                        assertThat(parcel.url()).isEmpty();
                        assertThat(parcel.scans()).isEmpty();
                        assertThat(parcel.state()).isEqualTo(ParcelState.SENT);
                    });
                },
                at(1, untracked()),
                at(2, numbered("A1")),
                at(3, scan("s", "", ScanStatus.IN_TRANSIT)),
                at(4, scan("", "A1", ScanStatus.DELIVERED)),
                at(5, scan("s", "A1", ScanStatus.IN_TRANSIT)),
                at(6, untracked()));
    }

    @Test
    void whatIsSaidOfTheParcelAfterItStaysHoweverOftenItIsRepeated() {
        inAnyOrder(
                parcels -> {
                    assertThat(parcels.numbers()).isEmpty();
                    assertThat(parcels.all().getFirst().state()).isEqualTo(ParcelState.DELIVERED);
                },
                at(1, numbered("A1")),
                at(2, untracked()),
                at(3, scan("s", "", ScanStatus.DELIVERED)),
                at(4, untracked()));
    }

    @Test
    void aNumberThatIsNotNamedStays() {
        inAnyOrder(
                parcels -> assertThat(parcels.numbers()).containsExactly("A1"),
                at(1, numbered("A1")),
                at(2, sent("", Optional.empty(), false, Optional.empty())));
    }

    @Test
    void aLaterNumberHoldsAndOneOfTheSameMomentToo() {
        inAnyOrder(
                parcels -> assertThat(parcels.numbers()).containsExactly("B2"),
                at(1, numbered("A1")),
                at(2, untracked()),
                at(3, numbered("B2")));
        inAnyOrder(
                parcels -> assertThat(parcels.numbers()).containsExactly("A1"),
                at(1, numbered("A1")),
                event("z", 1, untracked()));
    }

    @Test
    void theCarriersOwnNumberOfAParcelThatTheShopGaveNoneStays() {
        inAnyOrder(
                parcels -> assertThat(parcels.numbers()).containsExactly("C3"),
                at(1, untracked()),
                at(2, scan("s", "C3", ScanStatus.IN_TRANSIT)));
    }

    @Test
    void parcelsBeyondTheCountOfTheirShipmentAreTakenBackUntilTheyAreSaidAgain() {
        OrderEvent first = at(1, sent("A1", Optional.empty(), false, Optional.of(2)));
        OrderEvent second = at(1, named("s.2", "B2"));
        OrderEvent fewer = at(2, sent("A1", Optional.empty(), false, Optional.of(1)));

        inAnyOrder(
                parcels -> assertThat(parcels.numbers()).containsExactly("A1"),
                first,
                second,
                fewer,
                at(3, scan("", "B2", ScanStatus.DELIVERED)));
        inAnyOrder(
                parcels -> assertThat(parcels.numbers()).containsExactlyInAnyOrder("A1", "B2"),
                first,
                second,
                fewer,
                at(3, named("s.2", "B2")));
    }

    @Test
    void onlyANamedParcelWithoutANumberIsUntracked() {
        assertThatThrownBy(() -> sent("A1", Optional.empty(), true, Optional.empty()))
                .hasMessageContaining("untracked");
        assertThatThrownBy(() -> sent("", Optional.empty(), false, Optional.of(Parts.MOST + 1)))
                .hasMessageContaining("parcels");
    }

    private static void inAnyOrder(Consumer<Parcels> holds, OrderEvent... events) {
        List<OrderEvent> told = Arrays.asList(events.clone());
        Random random = new Random(1);
        for (int order = 0; order < 20; order++) {
            Collections.shuffle(told, random);
            holds.accept(told.stream()
                    .map(event -> OrderFacts.of(event, SampleEvents.PLACED_AT))
                    .reduce(OrderFacts.NONE, OrderFacts::merge)
                    .parcels()
                    .live(Optional.empty()));
        }
    }

    private static OrderEvent at(int minute, Fact fact) {
        return event("e" + minute, minute, fact);
    }

    private static OrderEvent event(String id, int minute, Fact fact) {
        return SampleEvents.event(CONNECTION, "1001", id, minute, fact);
    }

    private static Fact numbered(String number) {
        return sent(number, Optional.of(LINK), false, Optional.empty());
    }

    private static Fact untracked() {
        return sent("", Optional.empty(), true, Optional.empty());
    }

    private static Fact named(String shipment, String number) {
        return SampleEvents.sent(shipment, number, List.of(), SampleEvents.PLACED_AT);
    }

    private static Fact scan(String shipment, String number, ScanStatus status) {
        return SampleEvents.tracked(shipment, number, status);
    }

    private static Fact sent(String number, Optional<URI> link, boolean untracked, Optional<Integer> parcels) {
        return new Fact.ShipmentSent(
                "s", "DHL", number, link, List.of(), SampleEvents.PLACED_AT, Optional.empty(), untracked, parcels);
    }
}
