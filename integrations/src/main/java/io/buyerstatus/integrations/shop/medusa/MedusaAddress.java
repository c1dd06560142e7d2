package io.buyerstatus.integrations.shop.medusa;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.integrations.webhook.PersonName;
import java.util.Locale;

/**
 * An address as Medusa takes it, since 2.2.
 *
 * @see <a href="https://docs.medusajs.com/api/admin#orders_postordersid">Update order</a>
 */
final class MedusaAddress {
    private MedusaAddress() {}

    /** What has an order go there; what an address does not have is emptied, since Medusa keeps what it is not told. */
    static String change(Address address) {
        PersonName name = PersonName.of(address.name());
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        ObjectNode shipping = order.putObject("shipping_address")
                .put("first_name", name.first())
                .put("last_name", name.last())
                .put("company", address.company())
                .put("address_1", address.street())
                .put("address_2", address.street2())
                .put("postal_code", address.postcode())
                .put("city", address.city())
                .put("province", address.region())
                .put("phone", address.phone());
        if (address.country().known()) {
            shipping.put("country_code", address.country().code().toLowerCase(Locale.ROOT));
        }
        return order.toString();
    }
}
