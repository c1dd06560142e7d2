package io.buyerstatus.integrations.outgoing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.webhook.WebhookEvent;
import io.buyerstatus.core.webhook.WebhookRequests;
import io.buyerstatus.integrations.webhook.StandardWebhooks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes and signs events: what {@code WebhookEvent} of the API's document says, the same bytes whenever it is sent. */
public final class SignedWebhooks implements WebhookRequests {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String JSON = "application/json";

    private final URI publicBase;

    /**
     * @param publicBase where the API is
     */
    public SignedWebhooks(URI publicBase) {
        this.publicBase = publicBase;
    }

    @Override
    public WebClient.Request request(WebhookEvent event, URI address, List<String> secrets, Instant now) {
        String body = json(event);
        Map<String, String> headers = new HashMap<>(
                StandardWebhooks.sign(event.id().value(), now, body.getBytes(StandardCharsets.UTF_8), secrets));
        headers.put("content-type", JSON);
        return new WebClient.Request("POST", address, headers, body);
    }

    /** An event as it is sent. */
    public String json(WebhookEvent event) {
        ObjectNode root = MAPPER.createObjectNode()
                .put("id", event.id().value())
                .put("type", event.type().word())
                .put("timestamp", event.at().toString());
        ObjectNode data = root.putObject("data");
        event.order().ifPresent(order -> {
            ObjectNode about = data.putObject("order").put("id", order.key().key());
            if (!order.number().isEmpty()) {
                about.put("number", order.number());
            }
            about.put(
                    "url",
                    publicBase.resolve("/api/v1/orders/" + order.key().key()).toString());
        });
        new TreeMap<>(event.details()).forEach((name, value) -> {
            if (name.equals(WebhookEvent.TICKET)) {
                data.put(name, Integer.parseInt(value));
            } else {
                data.put(name, value);
            }
        });
        return root.toString();
    }
}
