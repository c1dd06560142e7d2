package io.buyerstatus.integrations.shop.shopware;

import io.buyerstatus.core.shop.ConnectionId;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The app that a seller uploads to Shopware: one file that says where it registers, what it may read, and what it wants to be told.
 *
 * @param name which Shopware, the folder in the archive and the proof call it: of letters alone, as no other connection's
 * @param manifest the file {@code manifest.xml}; it holds the app's secret
 */
public record ShopwareApp(String name, String manifest) {
    private static final String VERSION = "1.3.0";

    /** What orders are read from. */
    private static final List<String> READS = List.of(
            "order",
            "order_address",
            "order_customer",
            "order_delivery",
            "order_line_item",
            "order_transaction",
            "order_transaction_capture",
            "order_transaction_capture_refund",
            "media",
            "payment_method",
            "shipping_method",
            "state_machine",
            "state_machine_state",
            "currency",
            "language",
            "locale",
            "country",
            "country_state");

    private static final List<String> EVENTS = List.of(
            ShopwareDelivery.ACTIVATED,
            ShopwareDelivery.DEACTIVATED,
            ShopwareDelivery.DELETED,
            "checkout.order.placed",
            "order.written",
            "order.deleted",
            RevocationForm.SENT,
            "state_enter.order.state.open",
            "state_enter.order.state.in_progress",
            "state_enter.order.state.completed",
            "state_enter.order.state.cancelled",
            "state_enter.order_delivery.state.open",
            "state_enter.order_delivery.state.shipped",
            "state_enter.order_delivery.state.shipped_partially",
            "state_enter.order_delivery.state.returned",
            "state_enter.order_delivery.state.returned_partially",
            "state_enter.order_delivery.state.cancelled",
            "state_enter.order_transaction.state.open",
            "state_enter.order_transaction.state.in_progress",
            "state_enter.order_transaction.state.authorized",
            "state_enter.order_transaction.state.paid",
            "state_enter.order_transaction.state.paid_partially",
            "state_enter.order_transaction.state.refunded",
            "state_enter.order_transaction.state.refunded_partially",
            "state_enter.order_transaction.state.reminded",
            "state_enter.order_transaction.state.failed",
            "state_enter.order_transaction.state.cancelled",
            "state_enter.order_transaction.state.chargeback");

    /** What Shopware calls the app of a connection. */
    public static String nameOf(ConnectionId connection) {
        return "BuyerStatus"
                + Arrays.stream(connection.value().split("-", -1))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
    }

    /**
     * The app of a connection.
     *
     * @param secret the app's, as it was drawn
     * @param registration where a shop registers
     * @param hooks where its webhooks are taken
     */
    public static ShopwareApp of(ConnectionId connection, String secret, URI registration, URI hooks) {
        String name = nameOf(connection);
        String permissions = READS.stream()
                .map(entity -> "        <read>" + entity + "</read>\n")
                .collect(Collectors.joining());
        String webhooks = EVENTS.stream()
                .map(event -> "        <webhook name=\"%s\" url=\"%s\" event=\"%s\"%s/>\n"
                        .formatted(
                                event.replace('.', '_'),
                                escaped(hooks.toString()),
                                event,
                                event.equals("order.written") ? " onlyLiveVersion=\"true\"" : ""))
                .collect(Collectors.joining());
        return new ShopwareApp(name, """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                          xsi:noNamespaceSchemaLocation="https://raw.githubusercontent.com/shopware/shopware/trunk/src/Core/Framework/App/Manifest/Schema/manifest-2.0.xsd">
                    <meta>
                        <name>%s</name>
                        <label>Buyer Status</label>
                        <label lang="de-DE">Buyer Status</label>
                        <description>Status pages and messages for your buyers</description>
                        <description lang="de-DE">Statusseiten und Nachrichten für Ihre Käufer</description>
                        <author>Buyer Status</author>
                        <copyright>Buyer Status</copyright>
                        <version>%s</version>
                        <license>Apache-2.0</license>
                    </meta>
                    <setup>
                        <registrationUrl>%s</registrationUrl>
                        <secret>%s</secret>
                    </setup>
                    <permissions>
                %s    </permissions>
                    <webhooks>
                %s    </webhooks>
                </manifest>
                """.formatted(
                        name, VERSION, escaped(registration.toString()), escaped(secret), permissions, webhooks));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Without the manifest, which holds a secret. */
    @Override
    public String toString() {
        return "ShopwareApp[" + name + "]";
    }
}
