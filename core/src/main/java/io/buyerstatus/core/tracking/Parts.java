package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Checks;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many parcels were handed over as one shipment: the first bears the shipment's id, the others that id with
 * {@code .2}, {@code .3} and so on.
 *
 * @param shipment the shop system's id
 * @param count from 1 to {@value #MOST}
 */
public record Parts(String shipment, int count) {
    /** More than anybody hands over at once. */
    public static final int MOST = 50;

    public Parts {
        Checks.text(shipment, 200, "shipment");
        Checks.require(count >= 1 && count <= MOST, "parcels", "are from 1 to " + MOST);
    }

    /**
     * The id of one of a shipment's parcels.
     *
     * @param at 0 for the first
     */
    public static String id(String shipment, int at) {
        return at == 0 ? shipment : shipment + "." + (at + 1);
    }

    /** The ids of those that it has. */
    Stream<ParcelId> all() {
        return IntStream.range(0, count).mapToObj(at -> ParcelId.of(id(shipment.strip(), at), ""));
    }

    /** The ids of those that the shipment does not have. */
    Stream<ParcelId> beyond() {
        return IntStream.range(count, MOST).mapToObj(at -> ParcelId.of(id(shipment.strip(), at), ""));
    }
}
