package io.buyerstatus.core.webhook;

import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.withdrawal.DeclarationReader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Keeps for delivery that somebody withdrew from a contract that is no order known here. Of a declaration that fits an order is told with that
 * order ({@link TellOfOrder}). However often it is asked, each endpoint is told once.
 */
public final class TellOfDeclaration {
    private final LiveEndpoints endpoints;
    private final DeclarationReader declarations;
    private final Deliveries deliveries;
    private final InstantSource clock;

    public TellOfDeclaration(
            LiveEndpoints endpoints, DeclarationReader declarations, Deliveries deliveries, InstantSource clock) {
        this.endpoints = endpoints;
        this.declarations = declarations;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Keeps what is to be delivered. Of a declaration to a shop that has no endpoint for it nothing is read, and nothing written.
     *
     * @return what was kept, in the hands of whoever asks: to be tried at once
     */
    public List<Delivery> tell(ShopId shop, String id) {
        List<Endpoint> wanting = endpoints.of(shop).stream()
                .filter(endpoint -> endpoint.wants(EventType.WITHDRAWAL_DECLARED))
                .toList();
        return wanting.isEmpty()
                ? List.of()
                : declarations
                        .find(shop, id)
                        // What an erasure leaves of one is written long after it was told.
                        .filter(declared ->
                                declared.order().isEmpty() && !declared.said().erased())
                        .map(declared -> kept(wanting, declared))
                        .orElse(List.of());
    }

    private List<Delivery> kept(List<Endpoint> wanting, Withdrawal declared) {
        Instant now = clock.instant();
        WebhookEvent event = WebhookEvent.ofDeclaration(declared);
        return wanting.stream()
                .filter(endpoint -> endpoint.wants(event))
                .map(endpoint -> Delivery.claimedFirst(endpoint, event, now))
                .filter(deliveries::add)
                .toList();
    }
}
