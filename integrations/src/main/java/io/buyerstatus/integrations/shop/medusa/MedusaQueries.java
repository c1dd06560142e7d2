package io.buyerstatus.integrations.shop.medusa;

import io.buyerstatus.integrations.pull.ChangedSince;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is asked of {@code GET /admin/orders}. Its list shows neither lines nor addresses nor payments nor fulfilments unless they are named;
 * with {@code +} and {@code *} they come beside what a release shows by itself, so that the fields of later releases come, too.
 */
final class MedusaQueries {
    /** How many orders one part holds in which only times are looked at. */
    static final int TIMES = 100;

    private static final String ORDERS = "/admin/orders";

    private static final List<String> WHOLE = List.of(
            "+email",
            "+currency_code",
            "+canceled_at",
            "+payment_status",
            "+fulfillment_status",
            "+total",
            "+subtotal",
            "+tax_total",
            "+discount_total",
            "+original_item_total",
            "+original_item_subtotal",
            "+original_shipping_total",
            "+original_shipping_subtotal",
            "*items",
            "*items.detail",
            "*shipping_address",
            "*billing_address",
            "*shipping_methods",
            "*payment_collections",
            "*payment_collections.payments",
            "*payment_collections.payments.captures",
            "*payment_collections.payments.refunds",
            "*fulfillments",
            "*fulfillments.items",
            "*fulfillments.labels",
            "+fulfillments.shipping_option.service_zone.fulfillment_set.type");

    private static final List<String> ITS_TIMES = List.of(
            "id",
            "created_at",
            "updated_at",
            "payment_collections.updated_at",
            "payment_collections.payments.updated_at",
            "payment_collections.payments.captured_at",
            "payment_collections.payments.captures.created_at",
            "payment_collections.payments.refunds.created_at",
            "fulfillments.updated_at",
            "fulfillments.labels.updated_at");

    private static final List<String> ITS_STATES = List.of("+payment_status", "*fulfillments");

    private MedusaQueries() {}

    /** The orders that changed, the earliest first. */
    static String changed(ChangedSince at) {
        return ORDERS + "?order=updated_at&limit=" + at.size() + "&offset=" + at.offset() + "&"
                + since("updated_at", at.since()) + fields(WHOLE);
    }

    /** These orders. */
    static String those(List<String> ids) {
        return ORDERS + "?limit=" + ids.size()
                + ids.stream().map(id -> "&" + encoded("id[]") + "=" + id).collect(Collectors.joining())
                + fields(WHOLE);
    }

    /** One order, to be changed. */
    static String one(String id) {
        return ORDERS + "/" + encoded(id);
    }

    /** When the parts of orders placed since a time were written, the latest first. */
    static String times(Instant placedSince, int offset) {
        return ORDERS + "?order=-created_at&limit=" + TIMES + "&offset=" + offset + "&"
                + since("created_at", placedSince) + fields(ITS_TIMES);
    }

    /** How the latest orders stand. */
    static String states(int count) {
        return ORDERS + "?order=-created_at&limit=" + count + fields(ITS_STATES);
    }

    private static String since(String field, Instant time) {
        return encoded(field + "[$gte]") + "=" + encoded(time.toString());
    }

    private static String fields(List<String> fields) {
        return "&fields=" + encoded(String.join(",", fields));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
