package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.shop.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Shop systems that tell of nothing by themselves: whatever comes in their name is not theirs. */
public final class NoWebhooks implements WebhookAdapter {
    @Override
    public SignatureCheck verify(byte[] body, Map<String, String> headers, List<String> secrets, Instant now) {
        return SignatureCheck.UNSIGNED;
    }

    @Override
    public Translation translate(byte[] body, Map<String, String> headers, Connection connection) {
        return new Translation.Ignored("this shop system has no webhooks");
    }
}
