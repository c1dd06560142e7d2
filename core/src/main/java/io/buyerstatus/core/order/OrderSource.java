package io.buyerstatus.core.order;

import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;

/**
 * Where an order comes from; it never changes.
 *
 * @param connection the installed integration that brought it
 * @param channel the sales account that the connection had then; its settings apply
 */
public record OrderSource(ConnectionId connection, ChannelId channel) {}
