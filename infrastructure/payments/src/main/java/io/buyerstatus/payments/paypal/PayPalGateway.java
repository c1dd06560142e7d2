package io.buyerstatus.payments.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.checkout.PaymentGateway;
import io.buyerstatus.core.checkout.ProviderAccount;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.payment.ProviderCurrencies;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.payments.Json;
import io.buyerstatus.payments.ProviderHosts;
import io.buyerstatus.payments.ProviderHttp;
import io.buyerstatus.payments.paypal.PayPalApi.Result;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Payments by PayPal's Orders API, version 2: the buyer approves an order there, and it is captured after it was claimed here. An approval that
 * is not captured is given up by PayPal after three hours, and cost nobody anything.
 *
 * <p>Source: PayPal's published OpenAPI specification of the API, Orders 2.13.
 */
public final class PayPalGateway implements PaymentGateway {
    private static final String ORDERS = "/v2/checkout/orders";
    private static final int NOT_FOUND = 404;
    private static final int LONGEST_TEXT = 127;
    private static final int LONGEST_NUMBER = 64;

    /** The buyer can approve another way of paying. */
    private static final Set<String> AGAIN =
            Set.of("ORDER_NOT_APPROVED", "INSTRUMENT_DECLINED", "PAYER_ACTION_REQUIRED");

    /** It was not taken, and never will be. */
    private static final Set<String> NEVER = Set.of(
            "DUPLICATE_INVOICE_ID",
            "MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED",
            "PAYEE_BLOCKED_TRANSACTION",
            "PAYER_CANNOT_PAY",
            "PAYEE_ACCOUNT_RESTRICTED",
            "PAYER_ACCOUNT_RESTRICTED",
            "PAYER_ACCOUNT_LOCKED_OR_CLOSED",
            "TRANSACTION_REFUSED",
            "COMPLIANCE_VIOLATION");

    /** PayPal takes five characters, and no others. */
    private static final Map<String, String> LOCALES = Map.of(
            "de", "de-DE", "en", "en-GB", "fr", "fr-FR", "es", "es-ES", "it", "it-IT", "nl", "nl-NL", "pl", "pl-PL",
            "nb", "no-NO");

    private final PayPalApi api;
    private final ProviderHosts hosts;

    public PayPalGateway(ProviderHosts hosts, ProviderHttp http, InstantSource clock) {
        this.api = new PayPalApi(hosts, http, clock);
        this.hosts = hosts;
    }

    @Override
    public Creation create(ProviderAccount account, Payable payable) {
        return switch (api.post(account, ORDERS, payable.id(), order(payable))) {
            case Result.Unknown(String reason, boolean before) -> new Creation.Unclear(reason);
            case Result.Said said when said.done() -> begun(account, said.body());
            case Result.Said said when said.status() / 100 == 4 -> new Creation.Refused(reason(said));
            case Result.Said said -> new Creation.Unclear(reason(said));
        };
    }

    private Creation begun(ProviderAccount account, JsonNode order) {
        String id = order.path("id").asText("");
        Optional<URI> redirect = StreamSupport.stream(order.path("links").spliterator(), false)
                .filter(link -> Set.of("payer-action", "approve")
                        .contains(link.path("rel").asText()))
                .map(link -> URI.create(link.path("href").asText("")))
                .findFirst();
        if (id.isEmpty() || redirect.isEmpty()) {
            return new Creation.Unclear("PayPal's answer names no order or no address");
        }
        return hosts.owns(Provider.PAYPAL, account.mode(), redirect.get())
                ? new Creation.Begun(id, redirect.get())
                : new Creation.Refused("PayPal's answer leads elsewhere");
    }

    private static ObjectNode order(Payable payable) {
        ObjectNode order = Json.object().put("intent", "CAPTURE");
        ObjectNode unit = order.putArray("purchase_units").addObject();
        unit.put("custom_id", PayPalIds.custom(payable.order(), payable.id()));
        // One for all attempts of an order: where the seller's account refuses the same one twice, PayPal does too.
        unit.put("invoice_id", payable.order().ref());
        unit.put("description", cut(payable.shop() + " " + payable.number()));
        unit.set("amount", money(payable.amount()));
        ObjectNode context =
                order.putObject("payment_source").putObject("paypal").putObject("experience_context");
        context.put("return_url", payable.back().approved().toString());
        context.put("cancel_url", payable.back().left().toString());
        context.put("user_action", "PAY_NOW");
        context.put("shipping_preference", "NO_SHIPPING");
        // Nothing that arrives days later, as cheques do.
        context.put("payment_method_preference", "IMMEDIATE_PAYMENT_REQUIRED");
        Optional.ofNullable(LOCALES.get(payable.language().primary()))
                .ifPresent(locale -> context.put("locale", locale));
        if (!payable.shop().isBlank()) {
            context.put("brand_name", cut(payable.shop()));
        }
        return order;
    }

    private static ObjectNode money(Money amount) {
        return Json.object()
                .put("currency_code", amount.currency().code())
                .put(
                        "value",
                        ProviderCurrencies.written(Provider.PAYPAL, amount).toPlainString());
    }

    @Override
    public Taking take(ProviderAccount account, OrderKey order, PaymentAttempt claimed) {
        Result result = api.post(account, path(claimed) + "/capture", claimed.id() + "-capture", Json.object());
        return switch (result) {
            case Result.Unknown(String reason, boolean before) ->
                before ? new Taking.Refused(reason, true) : new Taking.Unclear(reason);
            case Result.Said said when said.done() -> taken(said.body(), claimed);
            case Result.Said said when AGAIN.contains(said.issue()) -> new Taking.Declined(said.issue());
            case Result.Said said when NEVER.contains(said.issue()) -> new Taking.Refused(said.issue(), false);
            case Result.Said said when said.turnedAway() -> new Taking.Refused(reason(said), true);
            case Result.Said said -> new Taking.Unclear(reason(said));
        };
    }

    private static Taking taken(JsonNode order, PaymentAttempt claimed) {
        return switch (PayPalOrder.reading(order, claimed)) {
            case Reading.Taken taken -> new Taking.Taken(taken.transaction(), taken.amount());
            case Reading.Pending(String transaction, String reason) -> new Taking.Pending(transaction, reason);
            case Reading.Declined(String transaction, String reason) -> new Taking.Declined(reason);
            case Reading.Waiting waiting -> new Taking.Unclear("PayPal's answer says nothing of money");
            case Reading.Approved approved -> new Taking.Unclear("PayPal's answer says nothing of money");
            case Reading.Gone(String reason) -> new Taking.Unclear(reason);
            case Reading.Unclear(String reason) -> new Taking.Unclear(reason);
        };
    }

    @Override
    public Reading read(ProviderAccount account, PaymentAttempt attempt) {
        return switch (api.get(account, path(attempt))) {
            case Result.Unknown(String reason, boolean before) -> new Reading.Unclear(reason);
            case Result.Said said when said.done() -> PayPalOrder.reading(said.body(), attempt);
            case Result.Said said
            when said.status() == NOT_FOUND -> new Reading.Gone("PayPal does not know it any more");
            case Result.Said said -> new Reading.Unclear(reason(said));
        };
    }

    /** Nothing is to be done: what is not captured is given up by PayPal itself. */
    @Override
    public void release(ProviderAccount account, PaymentAttempt attempt) {}

    @Override
    public boolean sent(ProviderAccount account, PaymentAttempt paid, Sent parcel) {
        ObjectNode tracker = Json.object()
                .put("capture_id", paid.transaction().orElse(""))
                .put("tracking_number", CleanText.cut(parcel.number(), LONGEST_NUMBER))
                .put("notify_payer", false);
        PayPalCarriers.write(tracker, parcel.carrier());
        return switch (api.post(account, path(paid) + "/track", "", tracker)) {
            case Result.Unknown unknown -> false;
            case Result.Said said -> said.done() || (said.status() / 100 == 4 && !said.turnedAway());
        };
    }

    private static String path(PaymentAttempt attempt) {
        return ORDERS + "/" + URLEncoder.encode(attempt.reference(), StandardCharsets.UTF_8);
    }

    private static String reason(Result.Said said) {
        return said.issue().isEmpty() ? "HTTP " + said.status() : said.issue();
    }

    private static String cut(String text) {
        return CleanText.cut(CleanText.line(text).strip(), LONGEST_TEXT);
    }
}
