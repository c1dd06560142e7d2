package io.buyerstatus.integrations.shop.shopware;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.integrations.contract.StrictJson;
import io.buyerstatus.integrations.webhook.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every webhook of an app says beside its contents: which event it is, of which shop, and when it was signed. */
public final class ShopwareDelivery {
    /** The events of an app's own life. */
    public static final String ACTIVATED = "app.activated";

    public static final String DEACTIVATED = "app.deactivated";
    public static final String DELETED = "app.deleted";

    private final JsonNode root;

    private ShopwareDelivery(JsonNode root) {
        this.root = root;
    }

    /** Empty where it is no such delivery. */
    public static Optional<ShopwareDelivery> read(byte[] body) {
        return StrictJson.parse(body) instanceof StrictJson.Parsed.Tree tree
                ? Optional.of(new ShopwareDelivery(tree.root()))
                : Optional.empty();
    }

    /** Such as {@code order.written}; empty where it says none. */
    public String event() {
        return root.path("data").path("event").asText("");
    }

    /** The id of the shop, as it says; a copy of the shop has the same. */
    public String shopId() {
        return root.path("source").path("shopId").asText("");
    }

    /** Where the shop is, as it says. */
    public String shopUrl() {
        return root.path("source").path("url").asText("");
    }

    /** Of an uninstalled app: whether what is known shall be kept until it comes back. */
    public boolean keepsUserData() {
        return root.path("data").path("payload").path("keepUserData").asBoolean(false);
    }

    Optional<Instant> signedAt() {
        return ShopwareSignature.time(root.path("timestamp").asText(""));
    }

    /** The same however often it is delivered. */
    String eventId() {
        return root.path("source").path("eventId").asText("");
    }

    JsonNode revocation() {
        return root.path("data").path("payload").path("revocationRequestFormData");
    }

    /** What was written or deleted of an order itself, and not of what somebody is about to make of it. */
    List<Payload> live() {
        return root.path("data")
                .path("payload")
                .valueStream()
                .map(Payload::of)
                .filter(written -> written.line("entity", 40).equals("order"))
                .filter(written -> ShopwareOrder.id(written, "versionId")
                        .filter(ShopwareOrder.LIVE::equals)
                        .isPresent())
                .toList();
    }

    JsonNode order() {
        return root.path("data").path("payload").path("order");
    }
}
