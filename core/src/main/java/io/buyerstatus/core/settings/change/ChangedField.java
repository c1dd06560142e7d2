package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.shop.ChannelId;

/**
 * Whose field a change made otherwise, and which.
 *
 * @param path the setting's; empty where a channel came or went
 */
public record ChangedField(FieldChange change, SettingsScope scope, String path) {
    private static final String CHANNELS = "channels.";

    /** Read from the field's name in the settings document. */
    public static ChangedField of(FieldChange change) {
        String field = change.field();
        if (!field.startsWith(CHANNELS)) {
            return new ChangedField(change, SettingsScope.shop(), field);
        }
        int end = field.indexOf('.', CHANNELS.length());
        String id = field.substring(CHANNELS.length(), end < 0 ? field.length() : end);
        return new ChangedField(change, SettingsScope.of(new ChannelId(id)), end < 0 ? "" : field.substring(end + 1));
    }

    /** Whether it is a channel that came or went. */
    boolean presence() {
        return path.isEmpty();
    }

    ChannelId channel() {
        return switch (scope) {
            case SettingsScope.OfChannel(ChannelId id) -> id;
            case SettingsScope.OfShop shop -> throw new IllegalStateException(change.field() + " is no channel");
        };
    }
}
