package io.buyerstatus.integrations.shop.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.integrations.webhook.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An address as Shopify takes it.
 *
 * @see <a href="https://shopify.dev/docs/api/admin-graphql/latest/input-objects/MailingAddressInput">MailingAddressInput</a>
 */
final class MailingAddress {
    private static final Pattern PROVINCE_CODE = Pattern.compile("[A-Z0-9]{1,3}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9]{1,40}");

    private MailingAddress() {}

    /** What has an order go there; what an address does not have is emptied, since Shopify keeps what it is not told. */
    static ObjectNode input(String order, Address address) {
        PersonName name = PersonName.of(address.name());
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("id", "gid://shopify/Order/" + order);
        ObjectNode shipping = input.putObject("shippingAddress")
                .put("firstName", name.first())
                .put("lastName", name.last())
                .put("company", address.company())
                .put("address1", address.street())
                .put("address2", address.street2())
                .put("zip", address.postcode())
                .put("city", address.city())
                .put("phone", address.phone());
        if (address.country().known()) {
            shipping.put("countryCode", address.country().code());
        }
        if (!address.region().isBlank()) {
            boolean code = PROVINCE_CODE.matcher(address.region()).matches();
            shipping.put(code ? "provinceCode" : "province", address.region());
        }
        return input;
    }

    /** The fields that it blames, without its words, which may repeat a person's. */
    static String blamed(JsonNode errors) {
        List<String> fields = new ArrayList<>();
        errors.forEach(error -> {
            JsonNode path = error.path("field");
            String last = path.isArray() && !path.isEmpty()
                    ? path.get(path.size() - 1).asText("")
                    : "";
            if (FIELD.matcher(last).matches() && !fields.contains(last)) {
                fields.add(last);
            }
        });
        return fields.isEmpty() ? "" : ": " + String.join(", ", fields);
    }
}
