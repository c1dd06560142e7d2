package io.buyerstatus.core.tracking.code;

import io.buyerstatus.core.tracking.carrier.Carrier;
import io.buyerstatus.core.tracking.carrier.Carriers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The carriers' own event codes: brokers pass them on beside their own, and anyone who reads a carrier's interface may send
 * them as they are. A carrier's systems do not contradict each other: where two have the same code it means the same, but for the
 * numbers of GLS, which are told apart by their dot, and the letters of UPS, by the type before them.
 */
public final class CarrierCodes {
    private static final Map<Carrier, List<CodeSystem>> SYSTEMS = new EnumMap<>(Map.of(
            Carrier.DPD, DpdCodes.SYSTEMS,
            Carrier.GLS, GlsCodes.SYSTEMS,
            Carrier.HERMES, HermesCodes.SYSTEMS,
            Carrier.UPS, UpsCodes.SYSTEMS,
            Carrier.FEDEX, FedExCodes.SYSTEMS,
            Carrier.DHL, DhlCodes.PAKET,
            Carrier.DHL_EXPRESS, DhlCodes.EXPRESS,
            Carrier.DEUTSCHE_POST, DhlCodes.POST,
            Carrier.BRING, NorthernCodes.BRING,
            Carrier.POSTNORD, NorthernCodes.POSTNORD));

    private CarrierCodes() {}

    /** The carriers whose codes are known, each with all the ways in which it writes them. */
    public static Map<Carrier, List<CodeSystem>> systems() {
        return Map.copyOf(SYSTEMS);
    }

    /** What a carrier's code means; unknown where the carrier is none of these. */
    public static CodeTable.Meaning of(Carrier carrier, String code) {
        List<CodeSystem> systems = SYSTEMS.getOrDefault(carrier, List.of());
        return Spellings.of(carrier, code).stream()
                .flatMap(spelling -> systems.stream().flatMap(system -> system.codes().find(spelling).stream()))
                .findFirst()
                .orElseGet(() -> CodeTable.Meaning.unknown(code));
    }

    /** As {@link #of(Carrier, String)}, where the carrier goes by any of its names. */
    public static CodeTable.Meaning of(String carrier, String code) {
        Optional<Carrier> known = Carriers.named(carrier);
        return known.map(one -> of(one, code)).orElseGet(() -> CodeTable.Meaning.unknown(code));
    }
}
