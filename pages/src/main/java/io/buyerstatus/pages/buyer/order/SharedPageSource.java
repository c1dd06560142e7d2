package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;

/**
 * What a shared page is made of: nothing that was written about the order, and not even the time.
 *
 * @param language the visitor's or the shop's: the order's own would tell where its buyer lives
 * @param link the shared link, which the browser shows anyway
 */
public record SharedPageSource(Order order, EffectiveSettings settings, PageLanguage language, URI link) {}
