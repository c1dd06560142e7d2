package io.buyerstatus.core.automation.condition;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.OrderEvent.Origin;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.Parcel;
import java.time.Instant;
import java.util.Optional;

/**
 * What a condition is asked of.
 *
 * @param parcel the parcel that it is about, if it is about one
 * @param origin who caused the event; empty when it is asked again later
 */
public record Circumstances(
        Order order, Optional<Parcel> parcel, Optional<Origin> origin, EffectiveSettings settings, Instant now) {}
