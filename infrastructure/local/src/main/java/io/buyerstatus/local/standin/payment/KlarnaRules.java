package io.buyerstatus.local.standin.payment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Klarna takes, as far as it is asked here.
 *
 * <p>Source: Klarna's published specifications of Klarna Payments 1, Hosted Payment Page 1.1 and Order Management 1, with which
 * {@code SpecificationsTest} compares it.
 */
final class KlarnaRules {
    /** In the smallest unit; a line takes no more. */
    private static final Form MINOR = new Form.Whole(1, 100_000_000);

    private static final Map<String, Form> BASKET = Map.of(
            "purchase_country", Form.Text.like("[A-Z]{2}", 2, "DE"),
            "purchase_currency", Form.Text.like("[A-Z]{3}", 3, "EUR"),
            "order_amount", MINOR,
            "order_lines[].name", Form.Text.of(1, 255),
            "order_lines[].quantity", new Form.Whole(1, 1_000_000),
            "order_lines[].unit_price", MINOR,
            "order_lines[].total_amount", MINOR,
            "merchant_reference1", Form.Text.of(0, 255),
            "merchant_reference2", Form.Text.of(0, 255));

    private static final String[] NEEDED = {
        "purchase_country",
        "purchase_currency",
        "order_amount",
        "order_lines[].name",
        "order_lines[].quantity",
        "order_lines[].unit_price",
        "order_lines[].total_amount"
    };

    static final RequestRules SESSION = with(Map.of(
            "acquiring_channel", Form.Choice.of("ECOMMERCE"),
            "intent", Form.Choice.of("buy"),
            "locale", Form.Text.like("[a-z]{2}-[A-Z]{2}", 5, "de-DE")));

    static final RequestRules PLACE = with(Map.of("auto_capture", new Form.Truth()));

    static final RequestRules HOSTED = RequestRules.of(
            Map.of(
                    "payment_session_url",
                            Form.Text.like(
                                    "https?://.+/payments/v1/sessions/[a-z0-9-]+",
                                    500,
                                    "https://api.klarna.com/payments/v1/sessions/a1"),
                    // A placeholder in braces would bring the token into an address.
                    "merchant_urls.success", Form.Text.like("https?://[^{]+", 2000, "https://example.com/o/1"),
                    "merchant_urls.cancel", address(),
                    "merchant_urls.back", address(),
                    "merchant_urls.failure", address(),
                    "merchant_urls.error", address(),
                    "merchant_urls.status_update", address(),
                    "options.place_order_mode", Form.Choice.of("PLACE_ORDER", "CAPTURE_ORDER", "NONE"),
                    "options.purchase_type",
                            Form.Choice.of("BUY", "RENT", "BOOK", "SUBSCRIBE", "DOWNLOAD", "ORDER", "CONTINUE")),
            "payment_session_url");

    static final RequestRules SHIPPING = RequestRules.of(
            Map.of(
                    "shipping_info[].shipping_company", Form.Text.of(0, 100),
                    "shipping_info[].tracking_number", Form.Text.of(0, 100)),
            "shipping_info[].tracking_number");

    private static final String SESSIONS = "/payments/v1/sessions";
    private static final String PAGES = "/hpp/v1/sessions";
    private static final String AUTHORISATION = "/payments/v1/authorizations/{authorizationToken}";
    private static final String ORDER = "/ordermanagement/v1/orders/{order_id}";

    static final List<Operation> OPERATIONS = List.of(
            new Operation("post", SESSIONS, Optional.of(SESSION), Set.of(200, 400)),
            new Operation("get", SESSIONS + "/{session_id}", Optional.empty(), Set.of(200, 404)),
            new Operation("post", PAGES, Optional.of(HOSTED), Set.of(201, 400, 401, 404)),
            new Operation("get", PAGES + "/{session_id}", Optional.empty(), Set.of(200, 401, 404)),
            new Operation("delete", PAGES + "/{session_id}", Optional.empty(), Set.of(204, 400, 401, 404)),
            new Operation("post", AUTHORISATION + "/order", Optional.of(PLACE), Set.of(200, 400, 403, 404, 409)),
            new Operation("delete", AUTHORISATION, Optional.empty(), Set.of(204, 404)),
            new Operation("get", ORDER, Optional.empty(), Set.of(200, 404)),
            new Operation(
                    "post", ORDER + "/captures/{capture_id}/shipping-info", Optional.of(SHIPPING), Set.of(204, 404)));

    private KlarnaRules() {}

    private static Form address() {
        return Form.Text.like("https?://.+", 2000, "https://example.com/o/1");
    }

    private static RequestRules with(Map<String, Form> more) {
        Map<String, Form> all = new HashMap<>(BASKET);
        all.putAll(more);
        return RequestRules.of(all, NEEDED);
    }
}
