package io.buyerstatus.core.review;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By what right a buyer is asked for a review by mail: a request is advertising (German Federal Court of Justice, 10 July 2018, VI ZR
 * 225/17), and needs one of these.
 */
public sealed interface RequestBasis {
    /** The buyer agreed beforehand; the shop system says when, and to which words. */
    record Consent(Instant at, String words) implements RequestBasis {}

    /**
     * The buyer was told, when their address was collected, that they may object at any time (section 7(3) UWG).
     *
     * @param since the day from which on the shop's checkout tells that
     */
    record Notice(LocalDate since) implements RequestBasis {}

    /** Of an order; empty where nobody stated any, and nobody may be asked. */
    static Optional<RequestBasis> of(Order order, EffectiveSettings settings) {
        Optional<RequestBasis> consent =
                order.buyer().flatMap(Buyer::reviewConsent).map(given -> new Consent(given.at(), given.words()));
        return consent.or(() -> notice(order, settings));
    }

    private static Optional<RequestBasis> notice(Order order, EffectiveSettings settings) {
        return settings.find(ReviewSettings.NOTICE_SINCE)
                .filter(since -> order.milestones()
                        .at(Milestone.PLACED)
                        .filter(placed -> !placed.isBefore(ReviewSettings.startOf(since, settings)))
                        .isPresent())
                .map(Notice::new);
    }
}
