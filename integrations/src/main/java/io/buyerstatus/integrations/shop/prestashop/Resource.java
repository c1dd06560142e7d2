package io.buyerstatus.integrations.shop.prestashop;

import java.util.List;
import java.util.Locale;

/** What is read of the webservice; a key needs View (GET) of each, and of nothing else. */
enum Resource {
    ADDRESSES("address"),
    CARRIERS("carrier"),
    CONFIGURATIONS("configuration"),
    COUNTRIES("country"),
    CURRENCIES("currency"),
    CUSTOMERS("customer"),
    LANGUAGES("language"),
    MESSAGES("message"),
    ORDER_CARRIERS("order_carrier"),
    ORDER_DETAILS("order_detail"),
    ORDER_HISTORIES("order_history"),
    /** Its list has another name than it has itself. */
    ORDER_SLIP("order_slip"),
    ORDER_STATES("order_state"),
    ORDERS("order"),
    PRODUCTS("product"),
    STATES("state");

    private final String single;

    Resource(String single) {
        this.single = single;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How its list is called, and one object in its place. */
    List<String> names() {
        return this == ORDER_SLIP ? List.of("order_slips", single) : List.of(path(), single);
    }

    @Override
    public String toString() {
        return path();
    }
}
