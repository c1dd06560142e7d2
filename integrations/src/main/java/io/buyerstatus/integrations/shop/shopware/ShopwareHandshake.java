package io.buyerstatus.integrations.shop.shopware;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.buyerstatus.core.connection.app.AppRegistration.Installation;
import io.buyerstatus.core.connection.app.RegisterApp.Confirmation;
import io.buyerstatus.integrations.contract.StrictJson;
import io.buyerstatus.integrations.webhook.Headers;
import io.buyerstatus.integrations.webhook.Hmac;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an app of Shopware's is registered: what the shop asks with, what it is answered, and what it confirms.
 *
 * @see <a href="https://developer.shopware.com/docs/guides/plugins/apps/app-base-guide.html">App registration</a>
 */
public final class ShopwareHandshake {
    private static final String SHOP_ID = "shop-id";
    private static final String SHOP_URL = "shop-url";
    private static final String TIMESTAMP = "timestamp";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ShopwareHandshake() {}

    /**
     * A shop's question.
     *
     * @param check whether it comes from somebody who has the app
     * @param installation who asks, as they write it; there where it is authentic
     * @param signedByShop whether it is signed with the secret of a shop, too; empty where nothing claims so
     */
    public record Question(
            SignatureCheck check, Optional<Installation> installation, Optional<Predicate<String>> signedByShop) {}

    /** Reads a question: the query as it stood in the address. */
    public static Question question(String query, Map<String, String> headers, List<String> appSecrets, Instant now) {
        Map<String, String> fields = fields(query);
        byte[] message = message(query, fields, headers, appSecrets);
        SignatureCheck check = ShopwareSignature.fresh(
                ShopwareSignature.verify(message, headers, ShopwareSignature.BY_APP, appSecrets),
                ShopwareSignature.time(fields.getOrDefault(TIMESTAMP, "")),
                now);
        Optional<Installation> installation = check == SignatureCheck.AUTHENTIC
                ? installation(fields.getOrDefault(SHOP_ID, ""), fields.getOrDefault(SHOP_URL, ""))
                : Optional.empty();
        return new Question(
                check == SignatureCheck.AUTHENTIC && installation.isEmpty() ? SignatureCheck.UNSIGNED : check,
                installation,
                signed(message, headers, ShopwareSignature.BY_SHOP));
    }

    /** What was signed: the query as the shop wrote it, where no gateway on the way wrote it anew. */
    private static byte[] message(
            String query, Map<String, String> fields, Map<String, String> headers, List<String> appSecrets) {
        byte[] asItCame = query.getBytes(StandardCharsets.UTF_8);
        boolean untouched = ShopwareSignature.verify(asItCame, headers, ShopwareSignature.BY_APP, appSecrets)
                == SignatureCheck.AUTHENTIC;
        String asWritten = Stream.of(SHOP_ID, SHOP_URL, TIMESTAMP)
                .map(name -> name + "=" + fields.getOrDefault(name, ""))
                .collect(Collectors.joining("&"));
        return untouched ? asItCame : asWritten.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> fields(String query) {
        Map<String, String> fields = new HashMap<>();
        for (String field : query.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(field.substring(0, equals), decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return value;
        }
    }

    private static Optional<Installation> installation(String id, String url) {
        try {
            return Optional.of(new Installation(id, url));
        } catch (IllegalArgumentException incomplete) {
            return Optional.empty();
        }
    }

    /** Whether a message bears a header's signature by a secret; empty where it bears none. */
    private static Optional<Predicate<String>> signed(byte[] message, Map<String, String> headers, String header) {
        return Headers.value(headers, header)
                .map(claimed -> secret -> ShopwareSignature.verify(message, headers, header, List.of(secret))
                        == SignatureCheck.AUTHENTIC);
    }

    /**
     * The answer to a question that is granted.
     *
     * @param installation who asks, exactly as they write it: the proof is over those very characters
     * @param secret the shop's own from now on
     */
    public static String granted(
            Installation installation, String appName, String appSecret, String secret, URI confirmation) {
        byte[] proof = Hmac.sha256(
                appSecret.getBytes(StandardCharsets.UTF_8),
                (installation.id() + installation.url() + appName).getBytes(StandardCharsets.UTF_8));
        return JSON.createObjectNode()
                .put("proof", HexFormat.of().formatHex(proof))
                .put("secret", secret)
                .put("confirmation_url", confirmation.toString())
                .toString();
    }

    /** The answer to whom it is not granted, which Shopware shows to the seller. */
    public static String refused(String why) {
        return JSON.createObjectNode().put("error", why).toString();
    }

    /**
     * What a shop confirms.
     *
     * @param given empty where it is incomplete, or older than five minutes
     * @param signed whether it is signed with a secret
     * @param signedBefore whether it is signed with the secret of before, too; empty where nothing claims so
     */
    public record Confirmed(
            Optional<Confirmation> given, Predicate<String> signed, Optional<Predicate<String>> signedBefore) {}

    /** Reads a confirmation. */
    public static Confirmed confirmation(byte[] body, Map<String, String> headers, Instant now) {
        return new Confirmed(
                given(body, now),
                signed(body, headers, ShopwareSignature.BY_SHOP).orElse(secret -> false),
                signed(body, headers, ShopwareSignature.BY_SHOP_BEFORE));
    }

    private static Optional<Confirmation> given(byte[] body, Instant now) {
        if (!(StrictJson.parse(body) instanceof StrictJson.Parsed.Tree tree)) {
            return Optional.empty();
        }
        JsonNode root = tree.root();
        String login = root.path("apiKey").asText("");
        String secret = root.path("secretKey").asText("");
        boolean fresh = ShopwareSignature.fresh(
                        SignatureCheck.AUTHENTIC,
                        ShopwareSignature.time(root.path("timestamp").asText("")),
                        now)
                == SignatureCheck.AUTHENTIC;
        boolean usable = fresh && login.matches("[A-Za-z0-9]{1,200}") && !secret.isBlank() && secret.length() <= 1_000;
        return usable
                ? installation(
                                root.path("shopId").asText(""),
                                root.path("shopUrl").asText(""))
                        .map(shop -> new Confirmation(shop, login, secret))
                : Optional.empty();
    }
}
