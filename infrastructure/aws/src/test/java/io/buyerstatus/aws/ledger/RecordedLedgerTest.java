package io.buyerstatus.aws.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.testing.RecordedTables;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.store.RejectedEvents.Refusal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows that release 4fa9215 wrote into the ledger, read and written by today's mappers. */
class RecordedLedgerTest {
    private static final List<Map<String, AttributeValue>> ROWS = RecordedTables.items("4fa9215", "ledger");

    @Test
    void theRecordingHasMessagesInEveryState() {
        assertThat(messages().map(MessageItem::read).map(Message::state))
                .containsAll(EnumSet.allOf(MessageState.class));
    }

    @Test
    void everyMessageHasTheIdThatItsOccasionMakes() {
        assertThat(messages().map(MessageItem::read)).allSatisfy(message -> assertThat(message.id())
                .isEqualTo(MessageId.of(message.id().subject(), message.key(), message.channel(), message.role())));
    }

    @TestFactory
    Stream<DynamicTest> aMessageIsWrittenAsItWasStored() {
        return messages()
                .map(row -> DynamicTest.dynamicTest(
                        text(row, LedgerTable.SK), () -> assertThat(MessageItem.write(MessageItem.read(row)))
                                .isEqualTo(inItsShard(row))));
    }

    /** The same but for the key of the index, which was an hour, and the name of its write, which whoever replaces a row gives. */
    private static Map<String, AttributeValue> inItsShard(Map<String, AttributeValue> row) {
        Map<String, AttributeValue> expected = new HashMap<>(row);
        expected.remove(LedgerTable.WRITE);
        String id = MessageItem.read(row).id().id();
        expected.computeIfPresent(LedgerTable.DUE_HOUR, (name, hour) -> AttributeValue.fromS(LedgerTable.dueShard(id)));
        return expected;
    }

    @Test
    void aRefusalSaysWhatWasRefusedAndWhy() {
        List<Refusal> refusals = ROWS.stream()
                .filter(row -> row.containsKey(LedgerTable.RULE))
                .map(ProcessedEventItem::refusal)
                .toList();
        assertThat(refusals).extracting(Refusal::rule).isNotEmpty().containsOnly("placed-before-installation");
    }

    private static Stream<Map<String, AttributeValue>> messages() {
        return ROWS.stream().filter(row -> text(row, LedgerTable.SK).startsWith(LedgerTable.MESSAGE));
    }

    private static String text(Map<String, AttributeValue> row, String name) {
        return row.getOrDefault(name, AttributeValue.fromS("")).s();
    }
}
