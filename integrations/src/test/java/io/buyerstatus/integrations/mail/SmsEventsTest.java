package io.buyerstatus.integrations.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.DeliveryReport;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.integrations.mail.SesEvents.Reading;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Receipts of SMS, in the form of the service's guide. */
class SmsEventsTest {
    private static final OrderKey ORDER = OrderKey.of(new ShopId("demo"), new ConnectionId("demo-web"), "4711");
    private static final String ID = "0123456789abcdefghjkmnpqrs";

    @ParameterizedTest
    @CsvSource({
        "TEXT_DELIVERED, DELIVERED",
        "TEXT_SUCCESSFUL, SENT",
        "TEXT_INVALID, NO_SUCH_NUMBER",
        "TEXT_INVALID_MESSAGE, REJECTED",
        "TEXT_BLOCKED, REJECTED",
        "TEXT_CARRIER_BLOCKED, REJECTED",
        "TEXT_CARRIER_UNREACHABLE, REJECTED",
        "TEXT_PROTECT_BLOCKED, REJECTED",
        "TEXT_SPAM, REJECTED",
        "TEXT_TTL_EXPIRED, REJECTED",
        "TEXT_UNREACHABLE, REJECTED"
    })
    @Tag("C49")
    void aReceiptIsReadAndNamesItsMessage(String type, DeliveryReport.Kind kind) {
        assertThat(SesEvents.read(event(type, true, ORDER.key())))
                .isInstanceOfSatisfying(Reading.Report.class, read -> {
                    assertThat(read.report().id()).isEqualTo(new MessageId(Subject.of(ORDER), ID));
                    assertThat(read.report().kind()).isEqualTo(kind);
                    assertThat(read.report().at()).isEqualTo(Instant.parse("2025-10-01T18:20:41.377Z"));
                    assertThat(read.report().providerId()).isEqualTo("ed23196c-75ce-4727-93ee-7bf72b64998f");
                    assertThat(read.report().address()).isEmpty();
                });
    }

    @Test
    @Tag("C49")
    void whyItFailedIsInTheServicesWordsAndNamesNoNumber() {
        assertThat(SesEvents.read(event("TEXT_UNREACHABLE", true, ORDER.key())))
                .isInstanceOfSatisfying(
                        Reading.Report.class, read -> assertThat(read.report().detail())
                                .isEqualTo("Phone is currently unreachable/unavailable (TEXT_UNREACHABLE)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT_QUEUED", "TEXT_PENDING", "TEXT_UNKNOWN", "TEXT_SOMETHING_NEW"})
    void whatDecidesNothingIsIgnored(String type) {
        assertThat(SesEvents.read(event(type, true, ORDER.key()))).isInstanceOf(Reading.Ignored.class);
    }

    @Test
    void whatIsTriedAgainIsNotDecidedYet() {
        assertThat(SesEvents.read(event("TEXT_CARRIER_UNREACHABLE", false, ORDER.key())))
                .isInstanceOf(Reading.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "courier-7", "../demo"})
    void anSmsOfSomebodyElseInTheAccountIsIgnored(String subject) {
        assertThat(SesEvents.read(event("TEXT_DELIVERED", true, subject))).isInstanceOf(Reading.Ignored.class);
        assertThat(SesEvents.read("{\"eventType\": \"TEXT_DELIVERED\"}")).isInstanceOf(Reading.Ignored.class);
    }

    private static String event(String type, boolean last, String subject) {
        return """
            {"eventType": "%s", "eventVersion": "1.0", "eventTimestamp": 1759342841377, "isFinal": %s,
             "originationPhoneNumber": "VAJZNBLLDX", "destinationPhoneNumber": "+34600123456", "isoCountryCode": "ES",
             "isInternationalSend": false, "mcc": "214", "mnc": "05", "carrierName": "Movistar",
             "messageId": "ed23196c-75ce-4727-93ee-7bf72b64998f", "messageRequestTimestamp": 1759342840978,
             "messageEncoding": "GSM", "messageType": "TRANSACTIONAL", "messageStatus": "UNREACHABLE",
             "messageStatusDescription": "Phone is currently unreachable/unavailable",
             "context": {"shop": "demo", "subject": "%s", "message": "%s"},
             "totalMessageParts": 1, "totalMessagePrice": 0.06087, "totalCarrierFee": 0.0}
            """.formatted(type, last, subject, ID);
    }
}
