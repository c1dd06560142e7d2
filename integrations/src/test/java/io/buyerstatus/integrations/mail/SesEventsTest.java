package io.buyerstatus.integrations.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.DeliveryReport;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.integrations.mail.SesEvents.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report's tags lead to the ledger's row, whatever its message is about. */
class SesEventsTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final String ID = "0123456789abcdefghjkmnpqrs";

    private static final String MAIL = """
            "mail": {"messageId": "0100019a-1", "destination": ["anna@example.com"], "timestamp": "2026-11-21T09:00:00Z",
                     "tags": {"shop": ["demo"], "order": ["%s"], "message": ["%s"]}}
            """.formatted(
                    OrderKey.of(SHOP, new ConnectionId("demo-web"), "4711").key(), ID);

    @Test
    void aMailAboutAnOrderIsFound() {
        OrderKey order = OrderKey.of(SHOP, new ConnectionId("demo-web"), "4711");
        assertThat(about("order", order.key())).isEqualTo(new MessageId(Subject.of(order), ID));
    }

    @Test
    void aMailAboutSomethingElseIsFound() {
        assertThat(about("subject", "staff-anna")).isEqualTo(new MessageId(new Subject.OfStaff(SHOP, "anna"), ID));
    }

    @Test
    void aSubjectThatNobodyKnowsIsSomebodyElsesMail() {
        assertThat(read("subject", "courier-7")).isInstanceOf(Reading.Ignored.class);
    }

    @Test
    @Tag("G1")
    void aBounceElsewhereConcernsTheAddressThatWeWroteTo() {
        DeliveryReport report = report("""
                {"eventType": "Bounce",
                 "bounce": {"bounceType": "Permanent", "bounceSubType": "NoEmail", "timestamp": "2026-11-21T10:00:00Z",
                            "bouncedRecipients": [{"emailAddress": "forwarded@elsewhere.example", "status": "5.1.1",
                                                   "diagnosticCode": "smtp; 550 user unknown"}]},
                 %s}
                """);

        assertThat(report.kind()).isEqualTo(DeliveryReport.Kind.BOUNCED_FOR_GOOD);
        assertThat(report.address()).contains(new EmailAddress("anna@example.com"));
        assertThat(report.detail()).isEqualTo("NoEmail smtp; 550 user unknown at forwarded@elsewhere.example");
    }

    @Test
    @Tag("G1")
    void aComplaintElsewhereConcernsTheAddressThatWeWroteTo() {
        DeliveryReport report = report("""
                {"eventType": "Complaint",
                 "complaint": {"complaintFeedbackType": "abuse", "timestamp": "2026-11-21T10:00:00Z",
                               "complainedRecipients": [{"emailAddress": "Anna@Example.com"}]},
                 %s}
                """);

        assertThat(report.address()).contains(new EmailAddress("anna@example.com"));
        assertThat(report.detail()).isEqualTo("abuse");
    }

    @ParameterizedTest
    @Tag("G1")
    @ValueSource(strings = {"""
                {"eventType": "Bounce", "bounce": {"bounceType": "Transient", "bounceSubType": "General",
                 "bouncedRecipients": [{"emailAddress": "anna@example.com"}]}, %s}
                """, """
                {"eventType": "Complaint", "complaint": {"complaintFeedbackType": "not-spam",
                 "complainedRecipients": [{"emailAddress": "anna@example.com"}]}, %s}
                """, """
                {"notificationType": "AmazonSnsSubscriptionSucceeded", "message": "You have subscribed"}
                """, """
                {"notificationType": "Bounce", "bounce": {"bounceType": "Permanent",
                 "bouncedRecipients": [{"emailAddress": "anna@example.com"}]},
                 "mail": {"destination": ["anna@example.com"], "messageId": "x"}}
                """, "Successfully validated SNS topic for Amazon SES event publishing."})
    void whatTellsOfNoFailureOfOursIsIgnoredAndNoDeadLetter(String record) {
        assertThat(SesEvents.read(record.replace("%s", MAIL))).isInstanceOf(Reading.Ignored.class);
    }

    @Test
    @Tag("G1")
    void aMailThatSesGaveUpIsABounce() {
        assertThat(report("""
                {"eventType": "Bounce", "bounce": {"bounceType": "Transient", "bounceSubType": "General",
                 "bouncedRecipients": [{"emailAddress": "anna@example.com", "action": "failed", "status": "4.4.7",
                                        "diagnosticCode": "smtp; 451 try later"}]}, %s}
                """).kind()).isEqualTo(DeliveryReport.Kind.BOUNCED);
    }

    private static DeliveryReport report(String record) {
        return ((Reading.Report) SesEvents.read(record.replace("%s", MAIL))).report();
    }

    private static MessageId about(String tag, String value) {
        return ((Reading.Report) read(tag, value)).report().id();
    }

    private static Reading read(String tag, String value) {
        return SesEvents.read("""
                {"eventType": "Delivery",
                 "delivery": {"timestamp": "2026-11-21T10:00:00Z"},
                 "mail": {"messageId": "0100019a-1",
                          "tags": {"shop": ["demo"], "%s": ["%s"], "message": ["%s"]}}}
                """.formatted(tag, value, ID));
    }
}
