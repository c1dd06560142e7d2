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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every payment status of Shopify with every fulfilment status, cancelled or not, paid by transfer or by card. The table, {@code
 * shopify.txt}, was read row by row; beside it stand the rules that no row may break.
 */
@Tag("DR-12")
@Tag("SH-12")
class ShopifyStatesTest {
    private static final Instant NOW = Instant.parse("2026-11-18T20:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-11-18T09:04:13Z");
    private static final Instant SECOND = Instant.parse("2026-11-18T14:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-11-18T15:00:00Z");
    private static final Set<String> UNPAID = Set.of("pending", "partially_paid", "voided", "expired");

    @Test
    void eachStateMakesThePageAndTheMailsOfTheTable() throws IOException {
        List<String> table = new ArrayList<>();
        forAll((name, financial, seen) -> table.add(name + " | " + seen.row()));
        Table.assertMatches("shopify.txt", table);
    }

    @Test
    void moneyIsAskedForWhereATransferIsOpenAndNowhereElse() {
        forAll((name, financial, seen) -> assertThat(seen.asked().isPresent())
                .as(name)
                .isEqualTo(
                        name.startsWith("Bank Deposit") && UNPAID.contains(financial) && !name.endsWith("cancelled")));
    }

    /** A clerk fulfils, refunds, cancels, and takes all of it back: the page is that of the order that was only ever pending. */
    @Test
    void whatIsTakenBackLeavesThePage() {
        for (String gateway : ShopifyOrder.GATEWAYS) {
            String untouched = told(gateway, "pending", "null", false).row();
            forAllStates((financial, fulfilment, cancelled) -> {
                Seen seen = told(gateway, financial, fulfilment, cancelled);
                seen.takes(
                        new ShopifyOrder(gateway)
                                .becomes("pending", "null", false, THIRD)
                                .body(),
                        Map.of("x-shopify-topic", "orders/updated"));
                String name = String.join(" ", gateway, financial, fulfilment, "" + cancelled);
                assertThat(seen.row().substring(0, seen.row().lastIndexOf('|')))
                        .as(name)
                        .isEqualTo(untouched.substring(0, untouched.lastIndexOf('|')));
                assertThat(seen.messages(MessageState.SENT)).as(name).doesNotHaveDuplicates();
            });
        }
    }

    @FunctionalInterface
    private interface Check {
        void of(String name, String financial, Seen seen);
    }

    @FunctionalInterface
    private interface State {
        void of(String financial, String fulfilment, boolean cancelled);
    }

    private static void forAll(Check check) {
        for (String gateway : ShopifyOrder.GATEWAYS) {
            forAllStates((financial, fulfilment, cancelled) -> check.of(
                    gateway + ": " + financial + ", " + fulfilment + (cancelled ? ", cancelled" : ""),
                    financial,
                    told(gateway, financial, fulfilment, cancelled)));
        }
    }

    private static void forAllStates(State state) {
        for (String financial : ShopifyOrder.FINANCIAL) {
            for (String fulfilment : ShopifyOrder.FULFILMENT) {
                state.of(financial, fulfilment, false);
                state.of(financial, fulfilment, true);
            }
        }
    }

    private static Seen told(String gateway, String financial, String fulfilment, boolean cancelled) {
        ShopifyOrder order = new ShopifyOrder(gateway);
        Seen seen = new Seen(ConnectionKind.SHOPIFY, order.id(), NOW);
        seen.takes(order.becomes("pending", "null", false, FIRST).body(), Map.of("x-shopify-topic", "orders/create"));
        seen.takes(
                order.becomes(financial, fulfilment, cancelled, SECOND).body(),
                Map.of("x-shopify-topic", "orders/updated"));
        return seen;
    }
}
