package io.buyerstatus.local.standin.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What PayPal takes, as far as it is asked here.
 *
 * <p>Source: PayPal's published specification of Orders 2.13, with which {@code SpecificationsTest} compares it.
 */
final class PayPalRules {
    private static final Set<String> WITHOUT_DECIMALS = Set.of("HUF", "JPY", "TWD");
    private static final String UNIT = "purchase_units[].";
    private static final String CONTEXT = "payment_source.paypal.experience_context.";

    static final RequestRules CREATE = RequestRules.of(
            Map.ofEntries(
                    Map.entry("intent", Form.Choice.of("CAPTURE", "AUTHORIZE")),
                    Map.entry(UNIT + "reference_id", Form.Text.of(1, 256)),
                    Map.entry(UNIT + "custom_id", Form.Text.like("[A-Za-z0-9-_.,]+", 127, "demo-0123.a1")),
                    Map.entry(UNIT + "invoice_id", Form.Text.of(1, 127)),
                    Map.entry(UNIT + "description", Form.Text.of(1, 127)),
                    Map.entry(UNIT + "amount.currency_code", Form.Text.like("[A-Z]{3}", 3, "EUR")),
                    Map.entry(UNIT + "amount.value", Form.Text.like("[0-9]+([.][0-9]+)?", 32, "54.90")),
                    Map.entry(CONTEXT + "return_url", address()),
                    Map.entry(CONTEXT + "cancel_url", address()),
                    Map.entry(CONTEXT + "user_action", Form.Choice.of("CONTINUE", "PAY_NOW")),
                    Map.entry(
                            CONTEXT + "shipping_preference",
                            Form.Choice.of("GET_FROM_FILE", "NO_SHIPPING", "SET_PROVIDED_ADDRESS")),
                    Map.entry(
                            CONTEXT + "payment_method_preference",
                            Form.Choice.of("UNRESTRICTED", "IMMEDIATE_PAYMENT_REQUIRED")),
                    Map.entry(CONTEXT + "locale", Form.Text.like("[a-z]{2}-[A-Z]{2}", 10, "de-DE")),
                    Map.entry(CONTEXT + "brand_name", Form.Text.of(1, 127))),
            "intent",
            UNIT + "amount.currency_code",
            UNIT + "amount.value");

    static final String OTHER = "OTHER";

    static final RequestRules TRACK = RequestRules.of(
            Map.of(
                    "capture_id", Form.Text.like("[a-zA-Z0-9]+", 50, "3C679366HH908993F"),
                    "tracking_number", Form.Text.of(1, 64),
                    "carrier",
                            Form.Choice.of(
                                    "DHL",
                                    "DPD",
                                    "GLS",
                                    "UPS",
                                    "FEDEX",
                                    "HERMES",
                                    "USPS",
                                    "DEUTSCHE_DE",
                                    "POSTNORD_LOGISTICS",
                                    "BRING",
                                    "AU_AUSTRIAN_POST",
                                    "SWISS_POST",
                                    "ROYAL_MAIL",
                                    OTHER),
                    "carrier_name_other", Form.Text.of(1, 64),
                    "notify_payer", new Form.Truth()),
            "capture_id",
            // Its guide wants a carrier with each number, which the specification cannot say.
            "carrier");

    private static final String ORDERS = "/v2/checkout/orders";

    static final List<Operation> OPERATIONS = List.of(
            new Operation("post", ORDERS, Optional.of(CREATE), Set.of(200, 201, 400, 401)),
            new Operation("get", ORDERS + "/{id}", Optional.empty(), Set.of(200, 401, 404)),
            new Operation("post", ORDERS + "/{id}/capture", Optional.empty(), Set.of(200, 201, 401, 404, 422)),
            new Operation("post", ORDERS + "/{id}/track", Optional.of(TRACK), Set.of(201, 400, 404)));

    private PayPalRules() {}

    private static Form address() {
        return Form.Text.like("https?://.+", 3000, "https://example.com/o/1");
    }

    /** What an amount lacks that the specification lets through: the decimals of its currency, and a value. */
    static boolean amount(String value, String currency) {
        int decimals = WITHOUT_DECIMALS.contains(currency) ? 0 : 2;
        int point = value.indexOf('.');
        boolean precise = point < 0 ? value.matches("[0-9]+") : decimals > 0 && value.length() - point - 1 == decimals;
        return precise && !value.matches("[0.]+");
    }
}
