package io.buyerstatus.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.order.payment.PaymentFacts;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Purchase;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.PhoneNumber;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SH-4")
class ReachablePhoneTest {
    private static final Stamp AT = new Stamp(SampleEvents.PLACED_AT, "placed");

    @Test
    void aNumberIsDialledAsWhereTheOrderGoes() {
        assertThat(reachable("0664 1234567", "AT", "DE")).contains(new PhoneNumber("+436641234567"));
        assertThat(reachable("0151 55501174", "DE", "AT")).contains(new PhoneNumber("+4915155501174"));
        assertThat(reachable("0151 55501174", "FR", "DE")).isEmpty();
    }

    @Test
    void whereNobodyKnowsWhereItGoesAsWhereItsBillGoes() {
        assertThat(reachable("0151 55501174", "", "DE")).contains(new PhoneNumber("+4915155501174"));
    }

    @Test
    void anOrderWithoutAddressesHasNoCountry() {
        assertThat(reachable("0151 55501174", "", "")).isEmpty();
        assertThat(reachable("+49 151 55501174", "", "")).contains(new PhoneNumber("+4915155501174"));
    }

    private static Optional<PhoneNumber> reachable(String phone, String delivery, String billing) {
        Buyer buyer = new Buyer("Erika", "Beispiel", "", Optional.empty(), phone, "", false);
        LinkKey links = new LinkKey(new byte[LinkKey.KEY_BYTES]);
        ConnectionId connection = new ConnectionId("demo-web");
        OrderKey key = OrderKey.of(new ShopId("demo"), connection, "1");
        Purchase purchase = new Purchase(
                Optional.of(new Stamped<>(buyer, AT)),
                address(billing),
                address(delivery),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of());
        return Order.unseen(
                        key, new OrderSource(connection, new ChannelId("web")), Access.by(links.state(key.ref(), 1)))
                .merge(new OrderFacts(Milestones.NONE, purchase, PaymentFacts.NONE, Parcels.NONE))
                .reachablePhone();
    }

    private static Optional<Stamped<Address>> address(String country) {
        return country.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stamped<>(
                        new Address("Erika Beispiel", "", "Weg 7", "", "1010", "Stadt", "", new Country(country), ""),
                        AT));
    }
}
