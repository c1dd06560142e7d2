package io.buyerstatus.core.order.purchase;

import io.buyerstatus.core.value.Money;
import java.util.Optional;

/**
 * The order's sums as the shop system states them; they are shown, never recomputed.
 *
 * @param taxIncluded whether the prices of the lines include the tax
 */
public record Totals(
        Optional<Money> items,
        Optional<Money> shipping,
        Optional<Money> discount,
        Optional<Money> tax,
        Money total,
        boolean taxIncluded) {}
