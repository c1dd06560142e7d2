package io.buyerstatus.transitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.shop.ConnectionKind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * All of WooCommerce's statuses to all of them, with a payment method of each kind. The table, {@code woocommerce.txt}, was read row by
 * row; beside it stand the rules that no row may break.
 */
@Tag("DR-12")
@Tag("KS-3")
class WooCommerceTransitionsTest {
    private static final Instant NOW = Instant.parse("2026-11-18T20:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-11-18T12:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-18T14:00:00Z");

    /** To the shop's own account, so that the buyer is the one who acts. */
    private static final Set<String> BY_TRANSFER = Set.of("bacs", "invoice");

    private static final Set<String> PAID_LATER = Set.of("cod", "invoice");

    private static final Set<String> ACCEPTED = Set.of("processing", "completed");

    /** What a provider collects, which may have to give it back. */
    private static final Set<String> RETURNABLE =
            Set.of("paypal", "stripe", "mollie_wc_gateway_banktransfer", "klarna_payments");

    /** What is paid to whoever hands it over. */
    private static final Set<String> COLLECTED = Set.of("cod", "cash_on_pickup");

    private static final Set<String> OPEN = Set.of("pending", "on-hold", "failed");

    @Test
    void eachTransitionMakesThePageAndTheMailsOfTheTable() throws IOException {
        List<String> table = new ArrayList<>();
        for (String method : new TreeSet<>(WooCommerceOrder.METHODS.keySet())) {
            for (String from : WooCommerceOrder.STATUSES) {
                for (String to : WooCommerceOrder.STATUSES) {
                    table.add("%s: %s > %s | %s"
                            .formatted(method, from, to, seen(method, from, to).row()));
                }
            }
        }
        Table.assertMatches("woocommerce.txt", table);
    }

    @Test
    void moneyIsAskedForWhereTheBuyerHasToTransferItAndNowhereElse() {
        forAll((method, from, to, seen) -> {
            boolean asks = BY_TRANSFER.contains(method)
                    && (OPEN.contains(to)
                            || (PAID_LATER.contains(method)
                                    && Set.of("processing", "completed").contains(to)));
            if (!from.equals("refunded")) {
                assertThat(seen.asked().isPresent())
                        .as("%s: %s > %s", method, from, to)
                        .isEqualTo(asks);
            }
        });
    }

    /** The way back says what is so now, whatever was said before. */
    @Test
    void whereverAnOrderCameFromItsPageSaysWhereItIs() {
        forAll((method, from, to, seen) -> {
            // A refund stays in WooCommerce until somebody deletes it, and money that came before it failed was
            // returned.
            boolean returned = to.equals("failed") && ACCEPTED.contains(from) && RETURNABLE.contains(method);
            if (!from.equals("refunded") && !to.equals("refunded") && !returned) {
                assertThat(seen.heading())
                        .as("%s: %s > %s", method, from, to)
                        .isEqualTo(seen(method, to, to).heading());
            }
        });
    }

    /** A lost dispute, or a debit that a bank returned. */
    @Test
    void whatAProviderCollectedAndThenFailedWasReturned() {
        forAll((method, from, to, seen) -> {
            if (to.equals("failed") && ACCEPTED.contains(from)) {
                assertThat(seen.row().contains("Your payment was returned, €34.54 is open again"))
                        .as("%s: %s > %s: %s", method, from, to, seen.row())
                        .isEqualTo(RETURNABLE.contains(method));
            }
        });
    }

    /** Money that never came is not said to have gone back. */
    @Test
    void whatWasPaidWasRefundedAndWhatWasNotIsNotToBePaid() {
        forAll((method, from, to, seen) -> {
            if (to.equals("refunded") && !from.equals("refunded")) {
                boolean came = from.equals("completed") || (from.equals("processing") && !COLLECTED.contains(method));
                assertThat(seen.row())
                        .as("%s: %s > %s", method, from, to)
                        .contains(came ? "Refunded: €34.54" : "Nothing to pay")
                        .doesNotContain(came ? "Nothing to pay" : "efunded:");
            }
        });
    }

    @Test
    void nothingIsToldTwiceAndACancelledOrderIsNotReminded() {
        forAll((method, from, to, seen) -> {
            assertThat(seen.messages(MessageState.SENT))
                    .as("%s: %s > %s", method, from, to)
                    .doesNotHaveDuplicates();
            if (to.equals("cancelled") || to.equals("refunded")) {
                assertThat(seen.messages(MessageState.SENT)).doesNotContain("PAYMENT_REMINDER");
            }
        });
    }

    @FunctionalInterface
    private interface Check {
        void of(String method, String from, String to, Seen seen);
    }

    private static void forAll(Check check) {
        for (String method : WooCommerceOrder.METHODS.keySet()) {
            for (String from : WooCommerceOrder.STATUSES) {
                for (String to : WooCommerceOrder.STATUSES) {
                    check.of(method, from, to, seen(method, from, to));
                }
            }
        }
    }

    private static Seen seen(String method, String from, String to) {
        WooCommerceOrder order = new WooCommerceOrder(method);
        Seen seen = new Seen(ConnectionKind.WOOCOMMERCE, order.id(), NOW);
        seen.takes(order.becomes(from, FIRST).body(), Map.of("x-wc-webhook-topic", "order.created"));
        seen.takes(order.becomes(to, SECOND).body(), Map.of("x-wc-webhook-topic", "order.updated"));
        return seen;
    }
}
