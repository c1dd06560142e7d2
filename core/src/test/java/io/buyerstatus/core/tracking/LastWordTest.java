package io.buyerstatus.core.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What carriers say at the end, of scans whose codes we cannot read. */
@Tag("SH-11")
class LastWordTest {
    private static final Instant START = Instant.parse("2026-11-18T08:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELIVERED",
                "Delivered, left at front door",
                "The parcel was handed over to a neighbour.",
                "Proof of delivery available",
                "Returned to shipper",
                "Die Sendung wurde erfolgreich zugestellt.",
                "Zugestellt an Nachbar",
                "Im Paketshop abgeholt",
                "Votre colis est livré.",
                "Colis distribué",
                "CONSEGNATA",
                "La spedizione è stata consegnata",
                "Pakket bezorgd",
                "Afgeleverd bij de buren",
                "Entregado",
                "Entregue ao destinatário",
                "Przesyłka doręczona",
                "Odebrana w punkcie",
                "Pakken er utlevert",
                "Pakken er leveret",
                "Försändelsen är levererad",
                "Paket har hämtats",
                "Toimitettu",
                "Zásilka doručena"
            })
    void areOfferedAsTheirs(String words) {
        assertThat(lastWord(ParcelState.SENT, scan(0, ScanStatus.SCANNED, words)))
                .hasValue(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sorted in Neuwied",
                "Arrived at the delivery depot",
                "The delivery is under way",
                "Die Zustellung ist für heute geplant.",
                "Undeliverable",
                "Departure from facility",
                "Retourenzentrum"
            })
    void otherWordsStayInTheHistory(String words) {
        assertThat(lastWord(ParcelState.SENT, scan(0, ScanStatus.SCANNED, words)))
                .isEmpty();
    }

    @Test
    void aScanThatWeCanReadSaysMore() {
        Scan arrived = scan(1, ScanStatus.SCANNED, "Delivered");
        assertThat(lastWord(ParcelState.OUT_FOR_DELIVERY, scan(0, ScanStatus.OUT_FOR_DELIVERY, ""), arrived))
                .hasValue("Delivered");
        assertThat(lastWord(ParcelState.SENT, arrived, scan(2, ScanStatus.SCANNED, "History closed")))
                .hasValue("Delivered");
        assertThat(lastWord(ParcelState.SENT, arrived, scan(2, ScanStatus.IN_TRANSIT, "In transit")))
                .isEmpty();
        assertThat(lastWord(ParcelState.SENT, scan(0, ScanStatus.IN_TRANSIT, "Delivered to the depot")))
                .isEmpty();
        for (ParcelState ended : List.of(ParcelState.DELIVERED, ParcelState.RETURNING, ParcelState.RETURNED)) {
            assertThat(lastWord(ended, arrived)).isEmpty();
        }
    }

    private static Optional<String> lastWord(ParcelState state, Scan... scans) {
        return LastWord.of(state, List.of(scans));
    }

    private static Scan scan(int hours, ScanStatus status, String words) {
        Instant at = START.plusSeconds(3600L * hours);
        return new Scan(at, status, words, "", Optional.empty(), at);
    }
}
