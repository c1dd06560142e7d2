package io.buyerstatus.local.standin.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * An app that was uploaded to the stand-in, registered as Shopware registers one.
 *
 * @param hooks where its webhooks go
 * @param secret what they are signed with
 * @param key the public half of what it may ask with
 */
record ShopwareInstallation(String name, String hooks, String secret, String key) {
    static final String SHOP_ID = "local-shop";
    static final String KEY_SECRET = "key_local";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BY_SHOP = "shopware-shop-signature";

    /** Why an app could not be installed. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /** Registers an app: asks, checks the proof, confirms. */
    static ShopwareInstallation of(String manifest, String shopUrl, Instant now) throws Refused {
        Document xml = parsed(manifest);
        String name = text(xml, "name");
        String appSecret = text(xml, "secret");
        String query = "shop-id=" + SHOP_ID + "&shop-url=" + shopUrl + "&timestamp=" + now.getEpochSecond();
        Delivery.Answer granted = Delivery.get(
                text(xml, "registrationUrl") + "?" + query,
                Map.of("shopware-app-signature", Delivery.hex(appSecret, query)));
        JsonNode answer = json(granted);
        if (!answer.path("proof").asText().equals(Delivery.hex(appSecret, SHOP_ID + shopUrl + name))) {
            throw new Refused("the proof is wrong: " + granted.said() + " " + granted.body());
        }
        String secret = answer.path("secret").asText();
        if (secret.length() < 64 || secret.length() > 255) {
            throw new Refused("the secret has " + secret.length() + " characters");
        }
        ShopwareInstallation installed =
                new ShopwareInstallation(name, hooks(xml), secret, "SWIA" + name.toUpperCase(Locale.ROOT));
        String body = JSON.createObjectNode()
                .put("apiKey", installed.key())
                .put("secretKey", KEY_SECRET)
                .put("timestamp", "" + now.getEpochSecond())
                .put("shopUrl", shopUrl)
                .put("shopId", SHOP_ID)
                .toString();
        Delivery.Answer confirmed = Delivery.post(
                answer.path("confirmation_url").asText(), Map.of(BY_SHOP, Delivery.hex(secret, body)), body);
        if (confirmed.status() != 200) {
            throw new Refused("the confirmation is answered with " + confirmed.said());
        }
        return installed;
    }

    /** Tells the app of an event; in words what it was answered. */
    String tell(String event, JsonNode payload, String shopUrl, Instant now) {
        var delivery = JSON.createObjectNode();
        delivery.putObject("data").put("event", event).set("payload", payload);
        delivery.putObject("source").put("url", shopUrl).put("shopId", SHOP_ID).put("appVersion", "1.0.0");
        String body = delivery.put("timestamp", now.getEpochSecond()).toString();
        return Delivery.post(hooks, Map.of(BY_SHOP, Delivery.hex(secret, body)), body)
                .said();
    }

    private static Document parsed(String manifest) throws Refused {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(manifest)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new Refused("the manifest cannot be read: " + e.getMessage());
        }
    }

    private static String text(Document xml, String name) throws Refused {
        if (xml.getElementsByTagName(name).item(0) instanceof Element element) {
            return element.getTextContent();
        }
        throw new Refused("the manifest has no " + name);
    }

    private static String hooks(Document xml) throws Refused {
        if (xml.getElementsByTagName("webhook").item(0) instanceof Element element) {
            return element.getAttribute("url");
        }
        throw new Refused("the manifest has no webhook");
    }

    private static JsonNode json(Delivery.Answer answer) throws Refused {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException noJson) {
            throw new Refused("the registration is answered with " + answer.said());
        }
    }
}
