package io.buyerstatus.console.withdrawal;

import io.buyerstatus.core.search.OrderRow;
import java.util.List;

/**
 * Why a declaration was not assigned to an order.
 *
 * @param why as the texts name it
 * @param typed to find the order, to be shown again
 * @param candidates orders of which one may be meant
 * @param sure whether somebody must say that it is the same person
 */
public record NotAssigned(String why, String typed, List<OrderRow> candidates, boolean sure) {
    public NotAssigned {
        candidates = List.copyOf(candidates);
    }
}
