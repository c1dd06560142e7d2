package io.buyerstatus.core.settings;

import io.buyerstatus.core.shop.ChannelId;

/** Whose settings: the shop's own, or what one of its channels says otherwise. */
public sealed interface SettingsScope {
    /** The shop's own settings. */
    record OfShop() implements SettingsScope {}

    /** What one channel says otherwise. */
    record OfChannel(ChannelId channel) implements SettingsScope {}

    /** The shop's scope. */
    static SettingsScope shop() {
        return new OfShop();
    }

    /** A channel's scope. */
    static SettingsScope of(ChannelId channel) {
        return new OfChannel(channel);
    }

    /** The name of a field in the settings document, e.g. {@code channels.ebay.bank.iban}. */
    default String field(String path) {
        return switch (this) {
            case OfShop shop -> path;
            case OfChannel(ChannelId channel) -> channelField(channel) + "." + path;
        };
    }

    /** The name of a channel in the settings document. */
    static String channelField(ChannelId channel) {
        return "channels." + channel;
    }
}
