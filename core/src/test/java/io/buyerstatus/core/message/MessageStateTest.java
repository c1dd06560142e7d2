package io.buyerstatus.core.message;

import static io.buyerstatus.core.message.MessageState.BOUNCED;
import static io.buyerstatus.core.message.MessageState.COMPLAINED;
import static io.buyerstatus.core.message.MessageState.DELIVERED;
import static io.buyerstatus.core.message.MessageState.FAILED;
import static io.buyerstatus.core.message.MessageState.OUTCOME_UNKNOWN;
import static io.buyerstatus.core.message.MessageState.PENDING;
import static io.buyerstatus.core.message.MessageState.PLANNED;
import static io.buyerstatus.core.message.MessageState.SENDING;
import static io.buyerstatus.core.message.MessageState.SENT;
import static io.buyerstatus.core.message.MessageState.SKIPPED;
import static io.buyerstatus.core.message.MessageState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every pair of states, written down once more by hand. */
class MessageStateTest {
    private static final Map<MessageState, Set<MessageState>> EXPECTED = Map.ofEntries(
            Map.entry(PLANNED, Set.of(PLANNED, PENDING, SKIPPED)),
            Map.entry(WAITING, Set.of(PENDING, SKIPPED, FAILED)),
            Map.entry(
                    PENDING,
                    Set.of(PENDING, PLANNED, WAITING, SENDING, SKIPPED, FAILED, SENT, DELIVERED, BOUNCED, COMPLAINED)),
            Map.entry(SENDING, Set.of(SENT, WAITING, OUTCOME_UNKNOWN, FAILED, DELIVERED, BOUNCED, COMPLAINED)),
            Map.entry(OUTCOME_UNKNOWN, Set.of(OUTCOME_UNKNOWN, PENDING, SENT, DELIVERED, BOUNCED, COMPLAINED, FAILED)),
            Map.entry(SENT, Set.of(DELIVERED, BOUNCED, COMPLAINED, FAILED)),
            Map.entry(DELIVERED, Set.of(BOUNCED, COMPLAINED)),
            Map.entry(BOUNCED, Set.of(COMPLAINED)),
            Map.entry(COMPLAINED, Set.of()),
            Map.entry(FAILED, Set.of(PENDING)),
            Map.entry(SKIPPED, Set.of(PENDING, PLANNED)));

    @TestFactory
    Stream<DynamicTest> everyTransitionIsInTheTableOrRefused() {
        return Stream.of(MessageState.values()).flatMap(from -> Stream.of(MessageState.values())
                .map(to -> DynamicTest.dynamicTest(from + " -> " + to, () -> assertThat(from.allows(to))
                        .isEqualTo(EXPECTED.getOrDefault(from, Set.of()).contains(to)))));
    }

    @Test
    void nothingThatMayHaveLeftIsEverClaimedAgainWithoutBecomingPendingFirst() {
        assertThat(Stream.of(MessageState.values()).filter(from -> from.allows(SENDING)))
                .containsExactly(PENDING);
    }
}
