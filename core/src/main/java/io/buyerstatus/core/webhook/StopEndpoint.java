package io.buyerstatus.core.webhook;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;

/** Switches an endpoint off that nobody answers at, and tells its shop. */
public final class StopEndpoint {
    private final EndpointHealths healths;
    private final Ledger ledger;

    public StopEndpoint(EndpointHealths healths, Ledger ledger) {
        this.healths = healths;
        this.ledger = ledger;
    }

    /** Tells first, so that nobody is switched off untold; told twice is told once, by the moment when it was switched on. */
    void stop(Endpoint endpoint, EndpointHealth health, EndpointHealth.Reason why, Instant now) {
        ledger.plan(Message.plan(
                new Subject.OfWebhook(endpoint.shop(), endpoint.id().value()),
                BuiltInTypes.WEBHOOK_STOPPED,
                String.valueOf(endpoint.since().toEpochMilli()),
                DeliveryChannel.EMAIL,
                now));
        healths.replace(health.stopped(why, now));
    }
}
