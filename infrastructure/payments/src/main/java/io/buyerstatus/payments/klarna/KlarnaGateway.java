package io.buyerstatus.payments.klarna;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.checkout.PaymentGateway;
import io.buyerstatus.core.checkout.ProviderAccount;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.payment.ProviderCurrencies;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.payments.Json;
import io.buyerstatus.payments.ProviderHosts;
import io.buyerstatus.payments.ProviderHttp;
import io.buyerstatus.payments.klarna.KlarnaApi.Result;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Payments by Klarna's Hosted Payment Page in the mode {@code NONE}: the buyer authorises there, and nothing is taken before the order is
 * placed, which happens after it was claimed here. An authorisation places one order, once. It is captured with its placing.
 *
 * <p>Source: Klarna's published OpenAPI specifications of Hosted Payment Page 1.1, Klarna Payments 1 and Order Management 1.
 */
public final class KlarnaGateway implements PaymentGateway {
    private static final int LONGEST_COMPANY = 100;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 255;
    private static final int NOT_FOUND = 404;

    private final KlarnaApi api;
    private final ProviderHosts hosts;
    private final SecretSource secrets;

    /** @param secrets draws what Klarna's notices are known by */
    public KlarnaGateway(ProviderHosts hosts, ProviderHttp http, SecretSource secrets) {
        this.api = new KlarnaApi(hosts, http);
        this.hosts = hosts;
        this.secrets = secrets;
    }

    @Override
    public Creation create(ProviderAccount account, Payable payable) {
        if (payable.country().isEmpty()) {
            return new Creation.Refused("the buyer's country is not known");
        }
        Result session = api.ask(account, "POST", "/payments/v1/sessions", "", Optional.of(session(payable)));
        if (!(session instanceof Result.Said said) || !said.done()) {
            return failed(session);
        }
        KlarnaIds.Name name = new KlarnaIds.Name(
                said.body().path("session_id").asText(""), secrets.fresh().value());
        if (name.session().isEmpty()) {
            return new Creation.Unclear("Klarna's answer names no session");
        }
        ObjectNode page = page(account, payable, name);
        return switch (api.ask(account, "POST", "/hpp/v1/sessions", "", Optional.of(page))) {
            case Result.Said hosted when hosted.done() -> begun(account, hosted.body(), name);
            case Result.Said hosted -> failed(hosted);
            case Result.Unknown unknown -> failed(unknown);
        };
    }

    private Creation begun(ProviderAccount account, JsonNode hosted, KlarnaIds.Name name) {
        String page = hosted.path("session_id").asText("");
        String redirect = hosted.path("redirect_url").asText("");
        if (page.isEmpty() || redirect.isEmpty()) {
            return new Creation.Unclear("Klarna's answer names no page");
        }
        URI address = URI.create(redirect);
        return hosts.owns(Provider.KLARNA, account.mode(), address)
                ? new Creation.Begun(new KlarnaIds(page, name).reference(), address)
                : new Creation.Refused("Klarna's answer leads elsewhere");
    }

    private static Creation failed(Result result) {
        return switch (result) {
            case Result.Unknown(String reason) -> new Creation.Unclear(reason);
            case Result.Said said ->
                said.status() / 100 == 4 ? new Creation.Refused(said.reason()) : new Creation.Unclear(said.reason());
        };
    }

    /** One line over all of it: its sum is the sum, whatever shop systems round. */
    private static ObjectNode session(Payable payable) {
        return basket(payable.amount(), payable.country(), payable.number(), payable.id())
                .put("acquiring_channel", "ECOMMERCE")
                .put("intent", "buy")
                .put("locale", payable.language().primary() + "-" + payable.country());
    }

    private static ObjectNode basket(Money amount, String country, String number, String attempt) {
        long minor = minor(amount);
        ObjectNode basket = Json.object()
                .put("purchase_country", country)
                .put("purchase_currency", amount.currency().code())
                .put("order_amount", minor)
                .put("merchant_reference1", CleanText.cut(number, LONGEST_NAME))
                .put("merchant_reference2", attempt);
        basket.putArray("order_lines")
                .addObject()
                .put("name", CleanText.cut(number, LONGEST_NAME))
                .put("quantity", 1)
                .put("unit_price", minor)
                .put("total_amount", minor);
        return basket;
    }

    /** @throws ArithmeticException where the amount has parts of the smallest unit; then there was no button */
    private static long minor(Money amount) {
        return ProviderCurrencies.written(Provider.KLARNA, amount)
                .movePointRight(2)
                .longValueExact();
    }

    private ObjectNode page(ProviderAccount account, Payable payable, KlarnaIds.Name name) {
        ObjectNode page = Json.object()
                .put(
                        "payment_session_url",
                        hosts.of(Provider.KLARNA, account.mode()) + "/payments/v1/sessions/" + name.session());
        String left = payable.back().left().toString();
        // Never the token: addresses are logged, and passed on as referrers.
        page.putObject("merchant_urls")
                .put("success", payable.back().approved().toString())
                .put("cancel", left)
                .put("back", left)
                .put("failure", left)
                .put("error", left)
                .put("status_update", payable.notices() + "/" + name.secret());
        page.putObject("options").put("place_order_mode", "NONE").put("purchase_type", "BUY");
        return page;
    }

    @Override
    public Taking take(ProviderAccount account, OrderKey order, PaymentAttempt claimed) {
        return place(account, claimed);
    }

    private Taking place(ProviderAccount account, PaymentAttempt claimed) {
        KlarnaIds ids = KlarnaIds.of(claimed.reference());
        Result session =
                api.ask(account, "GET", "/payments/v1/sessions/" + ids.name().session(), "", Optional.empty());
        Result hosted = api.ask(account, "GET", "/hpp/v1/sessions/" + ids.page(), "", Optional.empty());
        if (!(session instanceof Result.Said basket)
                || !basket.done()
                || !(hosted instanceof Result.Said said)
                || !said.done()) {
            return new Taking.Refused("Klarna does not say how it stands", true);
        }
        String token = said.body().path("authorization_token").asText("");
        if (!KlarnaIds.isToken(token)) {
            return new Taking.Refused("it is not authorised", true);
        }
        ObjectNode place = basket(
                        claimed.amount(),
                        basket.body().path("purchase_country").asText(""),
                        basket.body().path("merchant_reference1").asText(""),
                        claimed.id())
                .put("auto_capture", true);
        return switch (api.ask(
                account, "POST", "/payments/v1/authorizations/" + token + "/order", claimed.id(), Optional.of(place))) {
            case Result.Unknown(String reason) -> new Taking.Unclear(reason);
            case Result.Said placed when placed.done() -> placed(placed.body(), claimed);
            case Result.Said placed when placed.turnedAway() -> new Taking.Refused(placed.reason(), true);
            // A token that is not known any more may be one that placed the order before.
            case Result.Said placed
            when placed.status() == 400 || placed.status() == 403 -> new Taking.Refused(placed.reason(), false);
            case Result.Said placed -> new Taking.Unclear(placed.reason());
        };
    }

    private static Taking placed(JsonNode order, PaymentAttempt claimed) {
        String id = order.path("order_id").asText("");
        if (id.isEmpty()) {
            return new Taking.Unclear("Klarna's answer names no order");
        }
        return switch (order.path("fraud_status").asText("")) {
            case "ACCEPTED" -> new Taking.Taken(id, claimed.amount());
            case "REJECTED" -> new Taking.Refused("REJECTED", false);
            default -> new Taking.Pending(id, "Klarna looks at it");
        };
    }

    @Override
    public Reading read(ProviderAccount account, PaymentAttempt attempt) {
        if (attempt.transaction().isPresent()) {
            return placed(account, attempt, attempt.transaction().get());
        }
        KlarnaIds ids = KlarnaIds.of(attempt.reference());
        Result hosted = api.ask(account, "GET", "/hpp/v1/sessions/" + ids.page(), "", Optional.empty());
        if (!(hosted instanceof Result.Said said)) {
            return new Reading.Unclear("no answer");
        }
        if (said.status() == NOT_FOUND) {
            return unknownPage(account, ids);
        }
        if (!said.done()) {
            return new Reading.Unclear(said.reason());
        }
        String order = said.body().path("order_id").asText("");
        return order.isEmpty() ? page(said.body(), account, attempt, ids) : placed(account, attempt, order);
    }

    private Reading page(JsonNode hosted, ProviderAccount account, PaymentAttempt attempt, KlarnaIds ids) {
        String status = hosted.path("status").asText("");
        return switch (status) {
            case "WAITING", "IN_PROGRESS", "BACK", "MANUAL_ID_CHECK" -> new Reading.Waiting();
            case "CANCELLED", "FAILED", "DISABLED", "ERROR", "TIMEOUT" -> new Reading.Gone(status);
            case "COMPLETED" -> completed(account, attempt, ids);
            default -> new Reading.Unclear(status);
        };
    }

    /** Whether the authorisation was used already, the session says: {@code complete} is a session with an order. */
    private Reading completed(ProviderAccount account, PaymentAttempt attempt, KlarnaIds ids) {
        Result session =
                api.ask(account, "GET", "/payments/v1/sessions/" + ids.name().session(), "", Optional.empty());
        if (!(session instanceof Result.Said said) || !said.done()) {
            return new Reading.Unclear("Klarna does not say whether the order was placed");
        }
        if (said.body().path("status").asText("").equals("complete")
                && attempt.state() == PaymentAttempt.State.CLAIMED) {
            return found(account, attempt);
        }
        return said.body().path("order_amount").asLong(-1) == minor(attempt.amount())
                ? new Reading.Approved(attempt.amount())
                : new Reading.Gone("it was authorised over another amount");
    }

    /** Placing once more with the same token and the same key places nothing, and says which order it was. */
    private Reading found(ProviderAccount account, PaymentAttempt attempt) {
        return switch (place(account, attempt)) {
            case Taking.Taken(String transaction, Money amount) -> new Reading.Taken(transaction, amount, List.of());
            case Taking.Pending(String transaction, String reason) -> new Reading.Pending(transaction, reason);
            case Taking.Declined declined -> new Reading.Unclear(declined.reason());
            case Taking.Refused(String reason, boolean again) ->
                new Reading.Unclear("an order was placed, and Klarna does not say which");
            case Taking.Unclear(String reason) -> new Reading.Unclear(reason);
        };
    }

    /** A page that Klarna has forgotten; what was placed by it stays known by its session. */
    private Reading unknownPage(ProviderAccount account, KlarnaIds ids) {
        Result session =
                api.ask(account, "GET", "/payments/v1/sessions/" + ids.name().session(), "", Optional.empty());
        return session instanceof Result.Said said && said.status() == NOT_FOUND
                ? new Reading.Gone("Klarna does not know it any more")
                : new Reading.Unclear("Klarna does not know its page any more");
    }

    private Reading placed(ProviderAccount account, PaymentAttempt attempt, String order) {
        return switch (api.ask(account, "GET", KlarnaOrder.path(order), "", Optional.empty())) {
            case Result.Said said when said.done() -> KlarnaOrder.reading(said.body(), order, attempt);
            case Result.Said said -> new Reading.Unclear(said.reason());
            case Result.Unknown(String reason) -> new Reading.Unclear(reason);
        };
    }

    /** The page is disabled, and an authorisation given back; both may be too late, and nothing was taken all the same. */
    @Override
    public void release(ProviderAccount account, PaymentAttempt attempt) {
        KlarnaIds ids = KlarnaIds.of(attempt.reference());
        String page = "/hpp/v1/sessions/" + ids.page();
        if (api.ask(account, "GET", page, "", Optional.empty()) instanceof Result.Said said) {
            String token = said.body().path("authorization_token").asText("");
            if (KlarnaIds.isToken(token)) {
                api.ask(account, "DELETE", "/payments/v1/authorizations/" + token, "", Optional.empty());
                return;
            }
        }
        api.ask(account, "DELETE", page, "", Optional.empty());
    }

    @Override
    public boolean sent(ProviderAccount account, PaymentAttempt paid, Sent parcel) {
        String order = KlarnaOrder.path(paid.transaction().orElse(""));
        if (!(api.ask(account, "GET", order, "", Optional.empty()) instanceof Result.Said said) || !said.done()) {
            return false;
        }
        String capture = said.body().path("captures").path(0).path("capture_id").asText("");
        if (capture.isEmpty()) {
            return false;
        }
        ObjectNode info = Json.object();
        info.putArray("shipping_info")
                .addObject()
                .put("shipping_company", CleanText.cut(parcel.carrier(), LONGEST_COMPANY))
                .put("tracking_number", CleanText.cut(parcel.number(), LONGEST_NUMBER));
        Result told = api.ask(
                account,
                "POST",
                order + "/captures/" + capture + "/shipping-info",
                paid.id() + "-" + parcel.number(),
                Optional.of(info));
        return told instanceof Result.Said answer
                && (answer.done() || (answer.status() / 100 == 4 && !answer.turnedAway()));
    }
}
