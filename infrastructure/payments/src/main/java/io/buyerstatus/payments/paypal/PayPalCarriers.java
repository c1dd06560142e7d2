package io.buyerstatus.payments.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.tracking.carrier.Carrier;
import io.buyerstatus.core.tracking.carrier.Carriers;
import io.buyerstatus.core.value.CleanText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whom PayPal is told a parcel is with. It takes no tracking number without a carrier; one that it has no word for is {@code OTHER} with its name.
 *
 * <p>Source: PayPal's reference of Orders 2, {@code shipment_carrier}, and its guide to tracking.
 */
final class PayPalCarriers {
    static final String OTHER = "OTHER";
    private static final int LONGEST_NAME = 64;

    /** What a shop calls a carrier of which PayPal has several, or that is several of ours. */
    private static final Set<String> WORDS = Set.of("DHL", "DPD", "GLS", "UPS", "FEDEX", "HERMES", "USPS");

    private PayPalCarriers() {}

    static void write(ObjectNode tracker, String given) {
        Optional<String> code = code(given);
        tracker.put("carrier", code.orElse(OTHER));
        if (code.isEmpty()) {
            String name =
                    CleanText.cut(CleanText.line(Carriers.displayName(given)).strip(), LONGEST_NAME);
            tracker.put("carrier_name_other", name.isEmpty() ? "Other" : name);
        }
    }

    private static Optional<String> code(String given) {
        return Carriers.named(given)
                .map(PayPalCarriers::code)
                .or(() -> Optional.of(given.strip().toUpperCase(Locale.ROOT)).filter(WORDS::contains));
    }

    private static String code(Carrier carrier) {
        return switch (carrier) {
            case DHL, DHL_EXPRESS -> "DHL";
            case DPD -> "DPD";
            case GLS -> "GLS";
            case HERMES -> "HERMES";
            case UPS -> "UPS";
            case FEDEX -> "FEDEX";
            case DEUTSCHE_POST -> "DEUTSCHE_DE";
            case POSTNORD -> "POSTNORD_LOGISTICS";
            case BRING -> "BRING";
            case OESTERREICHISCHE_POST -> "AU_AUSTRIAN_POST";
            case SWISS_POST -> "SWISS_POST";
            case USPS -> "USPS";
            case ROYAL_MAIL -> "ROYAL_MAIL";
        };
    }
}
