package io.buyerstatus.integrations.shop.magento;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.integrations.webhook.PersonName;
import java.util.Optional;
import java.util.Set;

/**
 * An order's delivery address as Magento saves it: the one that is there with other places in it, since it wants its number, a mail address, a
 * telephone number and both names. The order as a whole is never written: that would overwrite its items (magento/magento2#22431).
 *
 * @see <a href="https://developer.adobe.com/commerce/webapi/rest/">PUT /V1/orders/{parent_id}</a>
 */
final class MagentoAddress {
    private static final String TELEPHONE = "telephone";

    /** What stays as it is. */
    private static final Set<String> KEPT = Set.of("entity_id", "parent_id", "address_type", "email", TELEPHONE);

    /** Stands where Magento wants a name and the address has none. */
    private static final String NO_NAME = "-";

    private MagentoAddress() {}

    /** What has an order go there; empty where it goes nowhere now. */
    static Optional<String> change(JsonNode order, Address address) {
        JsonNode now = order.at("/extension_attributes/shipping_assignments/0/shipping/address");
        if (!now.path("entity_id").canConvertToLong()) {
            return Optional.empty();
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode entity = body.putObject("entity");
        now.properties().stream()
                .filter(field -> KEPT.contains(field.getKey()))
                .forEach(field -> entity.set(field.getKey(), field.getValue()));
        PersonName name = PersonName.of(address.name());
        entity.put("address_type", "shipping")
                .put("firstname", name.first().isEmpty() ? NO_NAME : name.first())
                .put("lastname", name.last().isEmpty() ? NO_NAME : name.last())
                .put("company", address.company())
                .put("postcode", address.postcode())
                .put("city", address.city())
                .put("region", address.region())
                .putNull("region_id");
        ArrayNode street = entity.putArray("street").add(address.street());
        if (!address.street2().isEmpty()) {
            street.add(address.street2());
        }
        if (address.country().known()) {
            entity.put("country_id", address.country().code());
        } else {
            entity.set("country_id", now.path("country_id"));
        }
        if (!address.phone().isEmpty()) {
            entity.put(TELEPHONE, address.phone());
        }
        return Optional.of(body.toString());
    }
}
