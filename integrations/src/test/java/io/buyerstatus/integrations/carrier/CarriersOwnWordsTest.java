package io.buyerstatus.integrations.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.Reason;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.Translations;
import io.buyerstatus.integrations.shop.generic.GenericAdapter;
import io.buyerstatus.integrations.webhook.Translation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The cases that carriers' documents show, in the codes of those documents, as whoever reads a carrier's interface passes
 * them on. Each deals out every event twice and in reverse.
 */
class CarriersOwnWordsTest {
    private static final Connection CONNECTION = Samples.connection(ConnectionKind.GENERIC, Map.of());

    /** "Statusdata via SFTP", section 2, "Scan Codes and Events": integrations.dpd.nl/dpd-shipper/other-information. */
    @Nested
    class Dpd {
        @Test
        @DisplayName("14 and 04 of one second are one failed attempt, and 03 the next day is another try")
        void severalAttempts() {
            Translation first = of("DPD", "03", "2026-11-16T08:00:00Z", "14", "2026-11-16T15:00:00Z");
            Translation back = of("DPD", "04", "2026-11-16T15:00:00Z");
            Translation second = of("DPD", "03", "2026-11-17T08:00:00Z");

            assertThat(ParcelStory.parcel(first, back).state()).isEqualTo(ParcelState.DELIVERY_ATTEMPTED);
            assertThat(ParcelStory.parcel(first, back, second).state()).isEqualTo(ParcelState.OUT_FOR_DELIVERY);
        }

        @Test
        @DisplayName("23 waits in the Pickup parcelshop, and 13 is the buyer's collection")
        void parcelShop() {
            Translation shop = of("DPD", "14", "2026-11-16T15:00:00Z", "23", "2026-11-16T17:00:00Z");

            assertThat(ParcelStory.parcel(shop).state()).isEqualTo(ParcelState.AVAILABLE_FOR_PICKUP);
            assertThat(ParcelStory.parcel(shop, of("DPD", "13", "2026-11-18T10:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.DELIVERED);
        }

        @Test
        @DisplayName("13 after 06, a system return, is the sender's")
        void systemReturn() {
            Translation back = of("DPD", "06", "2026-11-19T10:00:00Z", "02", "2026-11-20T05:00:00Z");

            assertThat(ParcelStory.parcel(back).state()).isEqualTo(ParcelState.RETURNING);
            assertThat(ParcelStory.parcel(back, of("DPD", "13", "2026-11-20T10:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.RETURNED);
        }

        @Test
        @DisplayName("10, 01, 02, 12 and 08 are its way")
        void onItsWay() {
            assertThat(ParcelStory.parcel(
                                    of("DPD", "10", "2026-11-19T10:00:00Z", "12", "2026-11-19T11:00:00Z"),
                                    of("DPD", "01", "2026-11-19T12:00:00Z", "02", "2026-11-20T05:00:00Z"),
                                    of("DPD", "08", "2026-11-20T06:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.SENT);
        }
    }

    /** The other systems of the same carriers, in the order in which their answers have them. */
    @Nested
    class OtherSystems {
        @Test
        @DisplayName("DPD's web service: BetweenDepots, Depot, Courier, DeliveryFailure, ParcelShop, DELIVERED")
        void dpdWebService() {
            Translation way = of("DPD", "BetweenDepots", "2021-08-17T19:11:26Z", "Depot", "2021-08-18T04:09:55Z");
            Translation tour = of("DPD", "Courier", "2021-08-18T07:34:34Z", "DeliveryFailure", "2021-08-18T14:43:31Z");
            Translation shop = of("DPD", "ParcelShop", "2021-08-18T16:09:35Z");

            assertThat(ParcelStory.parcel(way).state()).isEqualTo(ParcelState.SENT);
            assertThat(ParcelStory.parcel(way, tour).state()).isEqualTo(ParcelState.DELIVERY_ATTEMPTED);
            assertThat(ParcelStory.parcel(way, tour, shop).state()).isEqualTo(ParcelState.AVAILABLE_FOR_PICKUP);
            assertThat(ParcelStory.parcel(way, tour, shop, of("DPD", "DELIVERED", "2021-08-19T09:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.DELIVERED);
        }

        @Test
        @DisplayName("UPS' activities: M/MP, I/OR, I/DP, I/AR, I/OT, X/48, D/FS; and the same without their types")
        void upsActivities() {
            Translation label = of("UPS", "M/MP", "2026-11-15T16:00:00Z");
            Translation way = of("UPS", "I/OR", "2026-11-15T20:00:00Z", "I/DP", "2026-11-15T22:00:00Z");
            Translation tour = of("UPS", "I/AR", "2026-11-16T05:00:00Z", "I/OT", "2026-11-16T08:00:00Z");
            Translation missed = of("UPS", "X/48", "2026-11-16T15:00:00Z");

            assertThat(ParcelStory.parcel(label).state()).isEqualTo(ParcelState.ANNOUNCED);
            assertThat(ParcelStory.parcel(label, way).state()).isEqualTo(ParcelState.SENT);
            assertThat(ParcelStory.parcel(label, way, tour).state()).isEqualTo(ParcelState.OUT_FOR_DELIVERY);
            Parcel parcel = ParcelStory.parcel(label, way, tour, missed);
            assertThat(parcel.state()).isEqualTo(ParcelState.DELIVERY_ATTEMPTED);
            assertThat(reason(parcel)).isEqualTo(Reason.NOBODY_HOME);
            assertThat(ParcelStory.parcel(label, way, tour, missed, of("UPS", "D/FS", "2026-11-17T10:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.DELIVERED);
            assertThat(ParcelStory.parcel(
                                    of("UPS", "MP", "2026-11-15T16:00:00Z"), of("UPS", "OT", "2026-11-16T08:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.OUT_FOR_DELIVERY);
            assertThat(ParcelStory.parcel(
                                    of("UPS", "M", "2026-11-15T16:00:00Z"), of("UPS", "D", "2026-11-16T08:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.DELIVERED);
        }

        @Test
        @DisplayName("GLS' numbers: 0.100, 0.0, 2.0, 11.0, 3.896 into a locker, 3.0; those of MyGLS: 51, 1, 3, 4, 5")
        void glsNumbers() {
            Translation way = of("GLS", "0.100", "2026-06-24T10:39:34Z", "0.0", "2026-06-24T12:49:01Z");
            Translation tour = of("GLS", "2.0", "2026-06-25T05:43:22Z", "11.0", "2026-06-25T07:20:06Z");
            Translation locker = of("GLS", "3.896", "2026-06-25T13:18:56Z");

            assertThat(ParcelStory.parcel(way).state()).isEqualTo(ParcelState.SENT);
            assertThat(ParcelStory.parcel(way, tour).state()).isEqualTo(ParcelState.OUT_FOR_DELIVERY);
            assertThat(ParcelStory.parcel(way, tour, locker).state()).isEqualTo(ParcelState.AVAILABLE_FOR_PICKUP);
            assertThat(ParcelStory.parcel(way, tour, locker, of("GLS", "3.0", "2026-06-25T13:38:31Z"))
                            .state())
                    .isEqualTo(ParcelState.DELIVERED);
            Translation mine = of("GLS", "51", "2026-06-24T10:39:34Z", "3", "2026-06-24T23:49:01Z");
            assertThat(ParcelStory.parcel(mine).state()).isEqualTo(ParcelState.SENT);
            assertThat(ParcelStory.parcel(mine, of("GLS", "4", "2026-06-25T07:20:06Z", "5", "2026-06-25T13:38:31Z"))
                            .state())
                    .isEqualTo(ParcelState.DELIVERED);
        }
    }

    /** "Eventcodes" of Hermes Germany, column "2x2 Code"; kept by karrioapi/karrio, modules/connectors/hermes/vendor. */
    @Nested
    class Hermes {
        @Test
        @DisplayName("3731 to 3734 are four attempts; 6084 sends it back, 7500 is its arrival at the sender")
        void fourAttempts() {
            Translation attempts = of("Hermes", "3000", "2026-11-16T08:00:00Z", "3731", "2026-11-16T15:00:00Z");
            Translation more = of("Hermes", "3732", "2026-11-17T15:00:00Z", "3733", "2026-11-18T15:00:00Z");
            Translation last = of("Hermes", "3734", "2026-11-19T15:00:00Z", "4034", "2026-11-19T18:00:00Z");
            Translation back = of("Hermes", "6084", "2026-11-20T09:00:00Z");
            Translation home = of("Hermes", "7500", "2026-11-23T09:00:00Z");

            Parcel parcel = ParcelStory.parcel(attempts, more, last);
            assertThat(parcel.state()).isEqualTo(ParcelState.DELIVERY_ATTEMPTED);
            assertThat(reason(parcel)).isEqualTo(Reason.NOBODY_HOME);
            assertThat(ParcelStory.parcel(attempts, more, last, back).state()).isEqualTo(ParcelState.RETURNING);
            assertThat(ParcelStory.parcel(attempts, more, last, back, home).state())
                    .isEqualTo(ParcelState.RETURNED);
        }

        @Test
        @DisplayName("3410 waits in the PaketShop, 3530 is collected, 4035 was not collected in ten days")
        void paketShop() {
            Translation shop = of("Hermes", "3410", "2026-11-16T17:00:00Z");
            Translation late = of("Hermes", "4035", "2026-11-26T17:00:00Z");

            assertThat(ParcelStory.parcel(shop).state()).isEqualTo(ParcelState.AVAILABLE_FOR_PICKUP);
            assertThat(ParcelStory.parcel(shop, of("Hermes", "3530", "2026-11-17T10:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.DELIVERED);
            assertThat(ParcelStory.parcel(shop, late).state()).isEqualTo(ParcelState.RETURNING);
            assertThat(reason(ParcelStory.parcel(shop, late))).isEqualTo(Reason.NOT_COLLECTED);
        }

        @Test
        @DisplayName("1730 is held by customs, 1720 has cleared them; 3740 is damaged; 3750 ran out of time")
        void trouble() {
            Translation held = of("Hermes", "1730", "2026-11-16T10:00:00Z");

            assertThat(ParcelStory.parcel(held).state()).isEqualTo(ParcelState.EXCEPTION);
            assertThat(reason(ParcelStory.parcel(held))).isEqualTo(Reason.CUSTOMS);
            assertThat(ParcelStory.parcel(held, of("Hermes", "1720", "2026-11-17T10:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.SENT);
            assertThat(reason(ParcelStory.parcel(of("Hermes", "3740", "2026-11-17T10:00:00Z"))))
                    .isEqualTo(Reason.DAMAGED);
            Parcel late = ParcelStory.parcel(of("Hermes", "3750", "2026-11-17T18:00:00Z"));
            assertThat(late.state()).isEqualTo(ParcelState.DELIVERY_ATTEMPTED);
            assertThat(reason(late)).isEqualTo(Reason.NO_TIME);
        }

        @Test
        @DisplayName("a preferred neighbour, 9322, changes nothing of where it is")
        void preferences() {
            assertThat(ParcelStory.parcel(of("Hermes", "3000", "2026-11-16T08:00:00Z", "9322", "2026-11-16T09:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.OUT_FOR_DELIVERY);
        }
    }

    /** "Track And Trace V1" 1.0.7: ParcelDTO.status and the examples of Response200; dev-portal.gls-group.net. */
    @Nested
    class Gls {
        @Test
        @DisplayName("INTIAL.PREADVICE, INTIAL.E48_DATA a second later, INTIAL.NORMAL, DELIVD.PARCELSHOP")
        void shopDelivery() {
            Translation data = of(
                    "GLS",
                    "INTIAL.PREADVICE",
                    "2025-02-10T15:08:43+01:00",
                    "INTIAL.E48_DATA",
                    "2025-02-10T15:08:44+01:00");
            Translation taken = of("GLS", "INTIAL.NORMAL", "2025-02-10T15:11:12+01:00");
            Translation shop = of("GLS", "DELIVD.PARCELSHOP", "2025-02-10T15:13:46+01:00");

            assertThat(ParcelStory.parcel(data).state()).isEqualTo(ParcelState.ANNOUNCED);
            assertThat(ParcelStory.parcel(data, taken).state()).isEqualTo(ParcelState.SENT);
            assertThat(ParcelStory.parcel(data, taken, shop).state()).isEqualTo(ParcelState.AVAILABLE_FOR_PICKUP);
        }

        @Test
        @DisplayName(
                "NOTDELIVERED, INWAREHOUSE, INDELIVERY again, DELIVERED; FINAL closes the history and says nothing new")
        void secondTry() {
            Translation first = of("GLS", "INDELIVERY", "2026-11-16T08:00:00Z", "NOTDELIVERED", "2026-11-16T15:00:00Z");
            Translation again = of("GLS", "INWAREHOUSE", "2026-11-16T19:00:00Z", "INDELIVERY", "2026-11-17T08:00:00Z");
            Translation done = of("GLS", "DELIVERED", "2026-11-17T11:00:00Z", "FINAL", "2026-11-24T00:00:00Z");

            assertThat(ParcelStory.parcel(first).state()).isEqualTo(ParcelState.DELIVERY_ATTEMPTED);
            assertThat(ParcelStory.parcel(first, again).state()).isEqualTo(ParcelState.OUT_FOR_DELIVERY);
            assertThat(ParcelStory.parcel(first, again, done).state()).isEqualTo(ParcelState.DELIVERED);
        }

        @Test
        @DisplayName("CANCELED was called back by its sender, on its way or before it left")
        void cancelled() {
            Parcel parcel = ParcelStory.parcel(
                    of("GLS", "INWAREHOUSE", "2026-11-16T08:00:00Z", "CANCELED", "2026-11-17T11:00:00Z"));
            Parcel label = ParcelStory.parcel(of("GLS", "CANCELED", "2026-11-17T11:00:00Z"));

            assertThat(label.state()).isEqualTo(ParcelState.UNKNOWN);
            assertThat(parcel.state()).isEqualTo(ParcelState.EXCEPTION);
            assertThat(reason(parcel)).isEqualTo(Reason.RECALLED);
        }
    }

    /** Tracking API, schema Status, statusCode of the "API Codes": github.com/UPS-API/api-documentation, Tracking.yaml. */
    @Nested
    class Ups {
        @Test
        @DisplayName("022, 023, 024: three attempts, then 040 at the UPS Access Point, then 011")
        void threeAttempts() {
            Translation attempts = of("UPS", "021", "2026-11-16T08:00:00Z", "022", "2026-11-16T15:00:00Z");
            Translation more = of("UPS", "023", "2026-11-17T15:00:00Z", "024", "2026-11-18T15:00:00Z");
            Translation shop = of("UPS", "057", "2026-11-18T15:00:01Z", "040", "2026-11-18T17:00:00Z");

            assertThat(ParcelStory.parcel(attempts, more).state()).isEqualTo(ParcelState.DELIVERY_ATTEMPTED);
            assertThat(ParcelStory.parcel(attempts, more, shop).state()).isEqualTo(ParcelState.AVAILABLE_FOR_PICKUP);
            assertThat(ParcelStory.parcel(attempts, more, shop, of("UPS", "011", "2026-11-19T10:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.DELIVERED);
        }

        @Test
        @DisplayName("011 after 035, returning to sender, is the sender's")
        void returned() {
            Translation back = of("UPS", "064", "2026-11-16T15:00:00Z", "035", "2026-11-17T06:00:00Z");

            assertThat(ParcelStory.parcel(back).state()).isEqualTo(ParcelState.RETURNING);
            assertThat(ParcelStory.parcel(back, of("UPS", "011", "2026-11-19T06:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.RETURNED);
        }

        @Test
        @DisplayName("058 waits for papers, 052 for the weather, 059 is damaged")
        void trouble() {
            Parcel papers = ParcelStory.parcel(of("UPS", "058", "2026-11-16T15:00:00Z"));
            assertThat(papers.state()).isEqualTo(ParcelState.EXCEPTION);
            assertThat(reason(papers)).isEqualTo(Reason.CUSTOMS_ACTION);
            assertThat(ParcelStory.parcel(of("UPS", "052", "2026-11-16T15:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.SENT);
            assertThat(reason(ParcelStory.parcel(of("UPS", "059", "2026-11-16T15:00:00Z"))))
                    .isEqualTo(Reason.DAMAGED);
        }
    }

    /** API reference guide, "Tracking status codes": eventType and, behind a slash, exceptionCode; developer.fedex.com. */
    @Nested
    class FedEx {
        @Test
        @DisplayName(
                "OD and DE of one second are a failed attempt; DE/08 says that nobody was there, DE/07 that it was refused")
        void attempts() {
            Parcel parcel =
                    ParcelStory.parcel(of("FedEx", "DE/08", "2026-11-16T15:00:00Z", "OD", "2026-11-16T15:00:00Z"));

            assertThat(parcel.state()).isEqualTo(ParcelState.DELIVERY_ATTEMPTED);
            assertThat(reason(parcel)).isEqualTo(Reason.NOBODY_HOME);
            assertThat(reason(ParcelStory.parcel(of("FedEx", "DE/07", "2026-11-16T15:00:00Z"))))
                    .isEqualTo(Reason.REFUSED);
            assertThat(ParcelStory.parcel(of("FedEx", "DE/999", "2026-11-16T15:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.DELIVERY_ATTEMPTED);
        }

        @Test
        @DisplayName(
                "HL is held at a location for its buyer, CD by customs; RS goes back, and DL after it is the sender's")
        void heldAndReturned() {
            assertThat(ParcelStory.parcel(of("FedEx", "HL", "2026-11-16T15:00:00Z"))
                            .state())
                    .isEqualTo(ParcelState.AVAILABLE_FOR_PICKUP);
            assertThat(reason(ParcelStory.parcel(of("FedEx", "CD", "2026-11-16T15:00:00Z"))))
                    .isEqualTo(Reason.CUSTOMS);
            Translation back = of("FedEx", "RS", "2026-11-18T15:00:00Z", "DL", "2026-11-19T15:00:00Z");
            assertThat(ParcelStory.parcel(back).state()).isEqualTo(ParcelState.RETURNED);
        }
    }

    @Test
    @DisplayName(
            "a code that is new, or another carrier's, is kept in the carrier's words, changes nothing, and is reported")
    void unknown() {
        Translation translation = of("DPD", "03", "2026-11-16T08:00:00Z", "77", "2026-11-16T09:00:00Z");

        assertThat(((Translation.Events) translation).unknownCodes()).containsExactly("77");
        Parcel parcel = ParcelStory.parcel(translation);
        assertThat(parcel.state()).isEqualTo(ParcelState.OUT_FOR_DELIVERY);
        assertThat(parcel.scans()).extracting(Scan::description).contains("Words for 77");
        assertThat(((Translation.Events) of("Kurier Müller", "03", "2026-11-16T08:00:00Z")).unknownCodes())
                .containsExactly("03");
    }

    @Test
    @Tag("SH-13")
    @DisplayName("a parcel whose scans all have codes that are new is on its way, and is not delivered by its words")
    void allUnknown() {
        Parcel parcel = ParcelStory.parcel(
                of("Kurier Müller", "A1", "2026-11-16T08:00:00Z", "Delivered", "2026-11-16T09:00:00Z"));

        assertThat(parcel.state()).isEqualTo(ParcelState.SENT);
        assertThat(parcel.sentAt()).hasValue(Instant.parse("2026-11-16T08:00:00Z"));
        assertThat(parcel.lastWord()).hasValue("Words for Delivered");
    }

    private static Reason reason(Parcel parcel) {
        return parcel.scans().reversed().stream()
                .map(Scan::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .flatMap(Reason::of)
                .orElseThrow();
    }

    /** Events of the contract with a carrier's codes, each followed by its time. */
    private static Translation of(String carrier, String... codesAndTimes) {
        Translation all = one(carrier, codesAndTimes[0], codesAndTimes[1]);
        for (int at = 2; at < codesAndTimes.length; at += 2) {
            Translation.Events before = (Translation.Events) all;
            Translation.Events next = (Translation.Events) one(carrier, codesAndTimes[at], codesAndTimes[at + 1]);
            all = new Translation.Events(
                    Stream.concat(before.events().stream(), next.events().stream())
                            .toList(),
                    Stream.concat(before.unknownCodes().stream(), next.unknownCodes().stream())
                            .collect(Collectors.toSet()));
        }
        return all;
    }

    private static Translation one(String carrier, String code, String time) {
        String event = """
                {"specversion": "1.0", "id": "%s-%s", "source": "%s", "subject": "10042", "type": "shipment.tracked",
                 "time": "%s", "origin": "carrier",
                 "data": {"number": "N-1", "carrier": "%s", "code": "%s", "description": "Words for %s"}}
                """.formatted(code, time, CONNECTION.id().source(), time, carrier, code, code);
        Translation translation = new GenericAdapter(Translations.CODEC)
                .translate(event.getBytes(StandardCharsets.UTF_8), Map.of(), CONNECTION);
        Translations.isSound(translation);
        return translation;
    }
}
