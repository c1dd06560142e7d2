package io.buyerstatus.integrations.shop.woocommerce;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.integrations.webhook.PersonName;

/**
 * An address as WooCommerce takes it.
 *
 * @see <a href="https://woocommerce.github.io/woocommerce-rest-api-docs/#order-shipping-properties">Order - shipping properties</a>
 */
final class ShippingAddress {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ShippingAddress() {}

    /** What has an order go there; what an address does not have is emptied, since WooCommerce keeps what it is not told. */
    static String change(Address address) {
        PersonName name = PersonName.of(address.name());
        ObjectNode order = JSON.createObjectNode();
        ObjectNode shipping = order.putObject("shipping")
                .put("first_name", name.first())
                .put("last_name", name.last())
                .put("company", address.company())
                .put("address_1", address.street())
                .put("address_2", address.street2())
                .put("postcode", address.postcode())
                .put("city", address.city())
                .put("state", address.region())
                .put("phone", address.phone());
        if (address.country().known()) {
            shipping.put("country", address.country().code());
        }
        return order.toString();
    }
}
