package io.buyerstatus.integrations.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.integrations.mail.SesEvents.Reading;
import org.junit.jupiter.api.Test;

/** A report's tags lead to the ledger's row, whatever its message is about. */
class SesEventsTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final String ID = "0123456789abcdefghjkmnpqrs";

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
