package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.shop.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One shop system's webhooks. Adapters keep nothing and know no clock: the same delivery always gives the same events
 * with the same ids, so ten deliveries of a fact are one event. Header names are compared without regard to case.
 *
 * <p>Verify first, and translate only what is {@link SignatureCheck#AUTHENTIC}:
 *
 * <pre>{@code
 * switch (adapter.verify(body, headers, secrets, clock.instant())) {
 *     case AUTHENTIC -> enqueue(adapter.translate(body, headers, connection));
 *     case PING -> ok();
 *     case UNSIGNED, UNSUPPORTED, FORGED, STALE -> unauthorised();
 * }
 * }</pre>
 */
public interface WebhookAdapter {
    /**
     * Whether the bytes come from somebody who knows one of the secrets; compared in constant time.
     *
     * @param body the request's body, byte for byte as it was received
     * @param secrets the connection's secrets as the shop system shows them; two while one replaces the other. With none,
     *     nothing is authentic.
     * @param now the receiver's time, for shop systems that sign theirs
     */
    SignatureCheck verify(byte[] body, Map<String, String> headers, List<String> secrets, Instant now);

    /** What the delivery says, as order events. */
    Translation translate(byte[] body, Map<String, String> headers, Connection connection);

    /**
     * The same for a delivery that came just now: some shop systems do not say when something happened that they tell at
     * once.
     */
    default Translation translate(byte[] body, Map<String, String> headers, Connection connection, Instant receivedAt) {
        return translate(body, headers, connection);
    }
}
