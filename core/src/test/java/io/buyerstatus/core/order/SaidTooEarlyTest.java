package io.buyerstatus.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.core.tracking.ScanStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shop has a parcel as delivered that its carrier still carries about. */
@Tag("SH-11")
@Tag("SH-16")
class SaidTooEarlyTest {
    private static final String NUMBER = "00340434161094042557";
    private static final int HOUR = 60;

    private int events;

    /**
     * @param carrier what the carrier says, each with how many hours after the shop's word
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', DELIVERED",
        "IN_TRANSIT 10, DELIVERED",
        "OUT_FOR_DELIVERY 23, DELIVERED",
        "IN_TRANSIT 30, SENT",
        "IN_TRANSIT 10 OUT_FOR_DELIVERY 40, OUT_FOR_DELIVERY",
        "DELIVERY_ATTEMPTED 40, DELIVERY_ATTEMPTED",
        "AVAILABLE_FOR_PICKUP 40, AVAILABLE_FOR_PICKUP",
        "IN_TRANSIT 30 DELIVERED 50, DELIVERED",
        "DELIVERED 1 IN_TRANSIT 100, DELIVERED",
        "IN_TRANSIT 30 RETURNING 60, RETURNING",
        "ANNOUNCED 40, DELIVERED"
    })
    void itsCarrierKnowsBetterWhereItIsADayLater(String carrier, ParcelState state) {
        List<Parcels> said = new ArrayList<>();
        said.add(fact(0, SampleEvents.sent("S1", NUMBER, List.of(), SampleEvents.PLACED_AT)));
        said.add(fact(HOUR, SampleEvents.tracked("S1", "", ScanStatus.DELIVERED)));
        List<String> words = carrier.isEmpty() ? List.of() : List.of(carrier.split(" ", -1));
        for (int at = 0; at < words.size(); at += 2) {
            said.add(fact(
                    HOUR + Integer.parseInt(words.get(at + 1)) * HOUR,
                    SampleEvents.tracked("", NUMBER, ScanStatus.valueOf(words.get(at)))));
        }
        assertThat(stateOf(said)).isEqualTo(state);
        Collections.reverse(said);
        assertThat(stateOf(said)).isEqualTo(state);
    }

    private Parcels fact(int minutes, Fact fact) {
        OrderEvent event = SampleEvents.event(new ConnectionId("demo"), "R-1", "e" + events++, minutes, fact);
        return OrderFacts.of(event, event.time()).parcels();
    }

    private static ParcelState stateOf(List<Parcels> said) {
        return said.stream()
                .reduce(Parcels.NONE, Parcels::merge)
                .live(Optional.empty())
                .all()
                .getFirst()
                .state();
    }
}
