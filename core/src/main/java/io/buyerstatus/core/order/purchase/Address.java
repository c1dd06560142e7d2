package io.buyerstatus.core.order.purchase;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Country;

/** A postal address; an absent part is the empty text, or {@link Country#UNKNOWN}: postal addresses rarely have them all. */
public record Address(
        String name,
        String company,
        String street,
        String street2,
        String postcode,
        String city,
        String region,
        Country country,
        String phone) {
    public Address {
        Checks.atMost(name, 200, "name");
        Checks.atMost(company, 200, "company");
        Checks.atMost(street, 200, "street");
        Checks.atMost(street2, 200, "street2");
        Checks.atMost(postcode, 20, "postcode");
        Checks.atMost(city, 200, "city");
        Checks.atMost(region, 200, "region");
        Checks.atMost(phone, 50, "phone");
    }
}
