package io.buyerstatus.integrations.shop.generic;

import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.integrations.contract.Decoding;
import io.buyerstatus.integrations.contract.EventCodec;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.StandardWebhooks;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.integrations.webhook.WebhookAdapter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Our own events over HTTP: one CloudEvent per request, signed after the Standard Webhooks specification.
 *
 * @see <a href="https://www.standardwebhooks.com">Standard Webhooks</a>
 */
public final class GenericAdapter implements WebhookAdapter {
    private final EventCodec codec;

    public GenericAdapter(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public SignatureCheck verify(byte[] body, Map<String, String> headers, List<String> secrets, Instant now) {
        return StandardWebhooks.verify(body, headers, secrets, now);
    }

    /** The event, if it speaks for the connection that it came in by. */
    @Override
    public Translation translate(byte[] body, Map<String, String> headers, Connection connection) {
        return switch (codec.decode(body)) {
            case Decoding.Refused(List<FieldError> errors) -> new Translation.Rejected(errors);
            case Decoding.Accepted(OrderEvent event, Optional<String> unknownCode)
            when !event.connection().equals(connection.id()) ->
                new Translation.Rejected(List.of(new FieldError(
                        "/source",
                        "connection",
                        "must be " + connection.id().source() + ", the connection that this address belongs to")));
            case Decoding.Accepted(OrderEvent event, Optional<String> unknownCode) ->
                new Translation.Events(List.of(event), unknownCode.map(Set::of).orElse(Set.of()));
        };
    }
}
