package io.buyerstatus.console.webhook;

import io.buyerstatus.core.webhook.EndpointHealth;
import io.buyerstatus.core.webhook.ManageEndpoints.Known;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.Map;
import java.util.Optional;

/**
 * How an endpoint does, in words.
 *
 * @param kind the colour of its tag, as the style sheet names it; empty for none
 * @param more what else there is to say
 */
record WebhookStates(String tag, String kind, Optional<String> more) {
    static WebhookStates of(Known known, Texts texts, Formats formats) {
        if (known.stopped().isPresent()) {
            EndpointHealth.Stop stop = known.stopped().get();
            String key =
                    switch (stop.reason()) {
                        case GONE -> "webhooks.state.gone";
                        case FAILING -> "webhooks.state.given_up";
                    };
            return new WebhookStates(
                    texts.get("webhooks.state.off"),
                    "problem",
                    Optional.of(texts.get(key, Map.of("since", formats.moment(stop.at())))));
        }
        if (!known.endpoint().on()) {
            return new WebhookStates(texts.get("webhooks.state.off"), "", Optional.empty());
        }
        return known.failingSince()
                .map(since -> new WebhookStates(
                        texts.get("webhooks.state.on"),
                        "asks",
                        Optional.of(texts.get("webhooks.state.failing", Map.of("since", formats.moment(since))))))
                .orElseGet(() -> new WebhookStates(texts.get("webhooks.state.on"), "done", Optional.empty()));
    }
}
