package io.buyerstatus.integrations.shop.prestashop;

import static io.buyerstatus.core.shop.ShopStatus.CANCELLED;
import static io.buyerstatus.core.shop.ShopStatus.CONFIRMED;
import static io.buyerstatus.core.shop.ShopStatus.PAID;
import static io.buyerstatus.core.shop.ShopStatus.PLACED;
import static io.buyerstatus.core.shop.ShopStatus.SENT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.shop.ShopStatus;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The statuses that a shop has, by their numbers. Their names are the shop's; what they mean by default, PrestaShop says by flags that the shop sets. */
final class OrderStates {
    private final PrestaSettings.Of settings;
    private final Map<String, State> byId = new LinkedHashMap<>();

    /**
     * A status of the shop.
     *
     * @param validated whether the shop counts the order as a good one, as it does not while it waits for money
     */
    record State(String id, String name, boolean paid, boolean shipped, boolean validated) {}

    OrderStates(List<ObjectNode> states, PrestaSettings.Of settings) {
        this.settings = settings;
        states.forEach(state -> {
            String id = state.path("id").asText();
            byId.put(
                    id,
                    new State(
                            id,
                            PrestaOrder.words(state, "name"),
                            PrestaOrder.yes(state.path("paid")),
                            PrestaOrder.yes(state.path("shipped")),
                            PrestaOrder.yes(state.path("logable"))));
        });
    }

    List<State> all() {
        return List.copyOf(byId.values());
    }

    Optional<State> state(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What they assert, where the connection's mapping does not say. */
    Map<String, Set<ShopStatus>> meanings() {
        Map<String, Set<ShopStatus>> meanings = new LinkedHashMap<>();
        byId.values().forEach(state -> meanings.put(state.id(), meaning(state)));
        return meanings;
    }

    private Set<ShopStatus> meaning(State state) {
        if (cancelled(state.id())) {
            return Set.of(CANCELLED);
        }
        if (failed(state.id())) {
            return Set.of(PLACED);
        }
        Set<ShopStatus> meaning = EnumSet.noneOf(ShopStatus.class);
        if (state.paid() || refunded(state.id())) {
            meaning.add(PAID);
        }
        if (state.shipped()) {
            meaning.add(SENT);
        }
        meaning.add(!meaning.isEmpty() || state.validated() ? CONFIRMED : PLACED);
        return meaning;
    }

    boolean cancelled(String id) {
        return id.equals(settings.cancelled());
    }

    boolean failed(String id) {
        return id.equals(settings.failed());
    }

    boolean refunded(String id) {
        return id.equals(settings.refunded());
    }

    /** Whether an order that had been paid before still is: not where the shop waits for its money again. */
    boolean keepsPayment(String id) {
        return cancelled(id)
                || refunded(id)
                || state(id).filter(State::validated).isPresent();
    }
}
