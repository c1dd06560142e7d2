package io.buyerstatus.pages.buyer.calendar;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.pages.buyer.purchase.PostcodeMask;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
import java.time.Instant;

/**
 * What calendar entries are made from.
 *
 * @param link the order's private link
 * @param now decides which expectations have passed
 * @param said how much of what carriers say may be read
 */
public record CalendarSource(
        Order order, EffectiveSettings settings, PageLanguage language, URI link, Instant now, PostcodeMask said) {}
