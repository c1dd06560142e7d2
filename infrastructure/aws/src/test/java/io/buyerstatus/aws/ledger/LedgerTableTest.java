package io.buyerstatus.aws.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of the ledger's rows. */
class LedgerTableTest {
    private final OrderKey order = OrderKey.of(new ShopId("tee-haus"), new ConnectionId("web"), "4711");

    @Test
    void aMessagesKeyReadsBack() {
        MessageId id = new MessageId(Subject.of(order), "0123456789abcdefghjkmnpqrs");
        Map<String, AttributeValue> key = LedgerTable.key(id);
        assertThat(key)
                .containsEntry("pk", AttributeValue.fromS("tee-haus#" + order.key()))
                .containsEntry("sk", AttributeValue.fromS("MESSAGE#0123456789abcdefghjkmnpqrs"));
        assertThat(LedgerTable.messageId("tee-haus#" + order.key(), "MESSAGE#0123456789abcdefghjkmnpqrs"))
                .contains(id);
    }

    @Test
    void aMessageAboutNoOrderHasAKeyOfItsOwn() {
        MessageId id = new MessageId(new Subject.OfStaff(order.shop(), "anna"), "0123456789abcdefghjkmnpqrs");
        assertThat(LedgerTable.key(id)).containsEntry("pk", AttributeValue.fromS("tee-haus#staff-anna"));
        assertThat(LedgerTable.messageId("tee-haus#staff-anna", "MESSAGE#0123456789abcdefghjkmnpqrs"))
                .contains(id);
    }

    @Test
    void aRowOfAnotherKindIsNoMessage() {
        assertThat(LedgerTable.messageId("tee-haus#" + order.key(), "MARK#0123456789abcdefghjkmnpqrs"))
                .isEmpty();
        assertThat(LedgerTable.messageId("SWEEP", "CURSOR")).isEmpty();
        assertThat(LedgerTable.messageId("tee-haus#courier-7", "MESSAGE#0123456789abcdefghjkmnpqrs"))
                .isEmpty();
    }

    @Test
    void thePartitionOfAnOrderNamesIt() {
        assertThat(LedgerTable.order(LedgerTable.partition(order))).contains(order);
    }

    /** The stream brings every row to whoever reads it, also those of kinds that the reader knows nothing of. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "#", "demo", "demo#", "demo#PICTURES", "demo#FILES", "demo#REFUSED", "demo#AUTOMATION#sale"})
    void thePartitionOfSomethingElseNamesNoOrder(String partition) {
        assertThat(LedgerTable.order(partition)).isEmpty();
    }

    @Test
    void anAddressIsNotLegibleInItsKey() {
        assertThat(LedgerTable.suppression(order.shop(), new EmailAddress("erika@example.org"))
                        .toString())
                .doesNotContain("erika")
                .doesNotContain("example");
    }
}
