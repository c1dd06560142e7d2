package io.buyerstatus.pages.shared;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.store.OrderView;
import io.buyerstatus.pages.text.PageLanguage;
import java.net.URI;
import java.time.Instant;

/**
 * What a shared page is made of.
 *
 * @param language the visitor's or the shop's: the order's own would tell where its buyer lives
 * @param link the shared link, which the browser shows anyway
 */
public record SharedPageSource(
        OrderView view, EffectiveSettings settings, PageLanguage language, URI link, Instant now) {}
