package io.buyerstatus.core.webhook;

import io.buyerstatus.core.net.WebClient;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Port to how an event is written and signed. */
@FunctionalInterface
public interface WebhookRequests {
    /**
     * What is sent.
     *
     * @param secrets what it is signed with, each of which must do for the receiver
     * @param now the moment of the signature
     */
    WebClient.Request request(WebhookEvent event, URI address, List<String> secrets, Instant now);
}
