package io.buyerstatus.core.checkout;

import io.buyerstatus.core.order.OrderKey;
import java.util.Optional;

/**
 * An order whose payments are to be looked at.
 *
 * @param notice because a provider told something; else because it is time
 */
public record DuePayment(OrderKey order, Optional<ProviderNotice> notice) {}
