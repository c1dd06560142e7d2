package io.buyerstatus.functions.shopwebhooks;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.checkout.PaymentNotices;
import io.buyerstatus.core.checkout.ProviderNotice;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.payment.ProviderSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.payments.paypal.PayPalSignature;
import io.buyerstatus.payments.paypal.PayPalWebhooks;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes what payment providers tell: that something changed, which whoever looks will see. A notice is kept before it is answered.
 *
 * @param settings with the sales accounts' ids of their webhooks
 */
record PaymentHooks(SettingsStore settings, PayPalSignature signature, PaymentNotices notices, InstantSource clock) {
    /** Of a sales account, as its seller enters it at PayPal. */
    static final String PAYPAL = "/hooks/paypal/{shop}/{channel}";

    /** Of one attempt, as we tell Klarna; the secret is drawn for it. */
    static final String KLARNA = "/hooks/klarna/{ref}/{secret}";

    private static final int MAX_BYTES = 262_144;

    APIGatewayV2HTTPResponse paypal(Request request) {
        byte[] body = request.body();
        Optional<ShopId> shop = ShopId.parse(request.pathParameter("shop"));
        Optional<String> webhook = shop.flatMap(id -> webhook(id, request.pathParameter("channel")));
        if (webhook.isEmpty() || body.length > MAX_BYTES) {
            return unknown();
        }
        return switch (signature.verify(body, request.headers(), webhook.get(), clock.instant())) {
            case SIGNED -> {
                // A seller can sign for their own orders alone.
                PayPalWebhooks.read(body)
                        .filter(notice -> shop.equals(Optional.of(notice.order().shop())))
                        .ifPresent(notice -> notices.keep(notice, clock.instant()));
                yield accepted();
            }
            case UNSIGNED -> unauthorised("The signature is missing, or is not of the form that PayPal sends.");
            case STALE -> unauthorised("The signed time is more than ten minutes away from ours.");
            case FORGED -> unauthorised("The signature was not made by PayPal for this webhook.");
        };
    }

    private Optional<String> webhook(ShopId shop, String channel) {
        try {
            ChannelId id = new ChannelId(channel);
            return settings.shop(shop)
                    .map(all -> all.forChannel(id))
                    .flatMap(effective -> effective.find(ProviderSettings.PAYPAL.hook()));
        } catch (IllegalArgumentException noChannel) {
            return Optional.empty();
        }
    }

    APIGatewayV2HTTPResponse klarna(Request request) {
        String secret = request.pathParameter("secret");
        Optional<OrderKey> order = OrderKey.parseRef(request.pathParameter("ref"));
        if (order.filter(key -> takesKlarna(key.shop())).isEmpty()
                || LinkSecret.parse(secret).isEmpty()) {
            return unknown();
        }
        notices.keep(new ProviderNotice(order.get(), secret, ProviderNotice.Kind.UNSIGNED, secret), clock.instant());
        return accepted();
    }

    /** What nobody can have been told to send is not kept: it is unsigned, and whoever looks after payments would look at each. */
    private boolean takesKlarna(ShopId shop) {
        return settings.shop(shop).stream()
                .flatMap(all -> Stream.concat(
                        Stream.of(all.ofShop()),
                        all.channels().keySet().stream().map(all::forChannel)))
                .anyMatch(effective ->
                        effective.find(ProviderSettings.KLARNA.login()).isPresent());
    }

    private static APIGatewayV2HTTPResponse accepted() {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withHeaders(Map.of("content-type", "application/json", "cache-control", "no-store"))
                .withBody("{}")
                .build();
    }

    private static APIGatewayV2HTTPResponse unknown() {
        return Problem.of(404, "Unknown webhook", "No shop expects notices here.")
                .response();
    }

    private static APIGatewayV2HTTPResponse unauthorised(String detail) {
        return Problem.of(401, "Not signed by PayPal", detail).response();
    }
}
