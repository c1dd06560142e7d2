package io.buyerstatus.pages.buyer.purchase;

import io.buyerstatus.core.addressing.AddressRule;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.order.address.AddressDecision;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.AddressWish;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Says how it stands with another delivery address, and where to ask for one [DR-26]. The address itself is shown where addresses are. */
final class AddressWishes {
    private final Wording wording;
    private final EffectiveSettings settings;
    private final URI link;

    AddressWishes(Wording wording, EffectiveSettings settings, URI link) {
        this.wording = wording;
        this.settings = settings;
        this.link = link;
    }

    /** Nothing where nobody asked, and nobody can. */
    Optional<AddressWish> of(Order order) {
        Optional<AddressChange> newest = order.addresses().latest();
        Optional<String> said = newest.flatMap(change -> said(order, change));
        boolean offered = AddressRule.offered(order, settings);
        boolean open = newest.filter(AddressChange::open).isPresent();
        Optional<Link> ask = offered || (open && !order.packed())
                ? Optional.of(new Link(
                        texts().get(open ? "address.change" : "address.ask"), BuyerUrls.at(link, BuyerUrls.ADDRESS)))
                : Optional.empty();
        return said.isEmpty() && ask.isEmpty()
                ? Optional.empty()
                : Optional.of(new AddressWish(said, newest.flatMap(AddressWishes::reason), ask));
    }

    private Optional<String> said(Order order, AddressChange change) {
        return switch (change.decision()) {
            case AddressDecision.Open _ ->
                Optional.of(
                        order.packed()
                                ? texts().get("address.wish.late")
                                : texts().get(
                                                "address.wish.open",
                                                Map.of("date", wording.formats().dayAndMonth(change.askedAt()))));
            case AddressDecision.Accepted _ ->
                order.deliveryAddress().equals(Optional.of(change.wanted()))
                        ? Optional.of(texts().get("address.wish.accepted"))
                        : Optional.empty();
            case AddressDecision.Declined _ -> Optional.of(texts().get("address.wish.declined"));
            case AddressDecision.TakenBack _ -> Optional.empty();
        };
    }

    private static Optional<String> reason(AddressChange change) {
        return change.decision() instanceof AddressDecision.Declined declined
                ? Optional.of(declined.reason())
                : Optional.empty();
    }

    private Texts texts() {
        return wording.texts();
    }
}
