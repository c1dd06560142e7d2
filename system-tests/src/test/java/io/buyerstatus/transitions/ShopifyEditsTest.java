package io.buyerstatus.transitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.transitions.ShopifyOrder.Change;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Shopify's orders that are edited or refunded before they are sent and after, paid or still to be paid, by transfer or by card. The
 * table, {@code shopify-edits.txt}, was read row by row; beside it stand the rules that no row may break.
 */
@Tag("DR-12")
@Tag("DR-22")
class ShopifyEditsTest {
    private static final Instant NOW = Instant.parse("2026-11-18T20:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-11-18T09:04:13Z");
    private static final Instant SECOND = Instant.parse("2026-11-18T14:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-11-18T15:00:00Z");

    /** One of the situations, and what its buyer sees in the end. */
    private record Case(String gateway, boolean paid, Change change, boolean sentBefore, Seen seen) {
        String name() {
            return "%s, %s: %s %s"
                    .formatted(
                            gateway,
                            paid ? "paid" : "pending",
                            change.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            sentBefore ? "after it was sent" : "before it was sent");
        }
    }

    @Test
    void eachMakesThePageAndTheMailsOfTheTable() throws IOException {
        Table.assertMatches(
                "shopify-edits.txt",
                cases().stream()
                        .map(one -> one.name() + " | " + one.seen().row())
                        .toList());
    }

    @Test
    void whatIsOpenOfATransferIsAskedForAndNothingElse() {
        for (Case one : cases()) {
            String open = one.change() == Change.ADDED ? one.paid() ? "20.00" : "169.00" : one.paid() ? "" : "134.50";
            boolean transfer = one.gateway().equals("Bank Deposit") && !open.isEmpty();
            assertThat(one.seen().asked().map(asked -> asked.replaceAll("[^0-9.]", "")))
                    .as(one.name())
                    .isEqualTo(transfer ? Optional.of(open) : Optional.empty());
        }
    }

    /** What never left and never will is not awaited; what was added after sending is. */
    @Test
    void theRestFollowsWhereThereIsARest() {
        for (Case one : cases()) {
            assertThat(one.seen().heading())
                    .as(one.name())
                    .isEqualTo(
                            one.sentBefore() && one.change() == Change.ADDED
                                    ? "Part of your order is on its way."
                                    : "Your parcel is on its way.");
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String gateway : ShopifyOrder.GATEWAYS) {
            for (boolean paid : List.of(false, true)) {
                for (Change change : Change.values()) {
                    if (paid || !change.refunds()) {
                        cases.add(played(gateway, paid, change, false));
                        cases.add(played(gateway, paid, change, true));
                    }
                }
            }
        }
        return cases;
    }

    private static Case played(String gateway, boolean paid, Change change, boolean sentBefore) {
        ShopifyOrder order = new ShopifyOrder(gateway);
        Seen seen = new Seen(ConnectionKind.SHOPIFY, order.id(), NOW);
        seen.takes(
                order.becomes(paid ? "paid" : "pending", "null", false, FIRST).body(),
                Map.of("x-shopify-topic", "orders/create"));
        if (sentBefore) {
            update(seen, order.sends(SECOND));
            update(
                    seen,
                    change == Change.ADDED
                            ? order.changes(change, paid, THIRD).partlySent()
                            : order.changes(change, paid, THIRD));
        } else {
            update(seen, order.changes(change, paid, SECOND));
            update(seen, order.sends(THIRD));
        }
        return new Case(gateway, paid, change, sentBefore, seen);
    }

    private static void update(Seen seen, ShopifyOrder order) {
        seen.takes(order.body(), Map.of("x-shopify-topic", "orders/updated"));
    }
}
