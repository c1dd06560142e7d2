package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.SettingsCatalogue.Section;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.SettingsSince;
import io.buyerstatus.core.shop.ChannelId;
import java.util.Optional;

/** Sections as the document describes them. */
final class SectionJson {
    private SectionJson() {}

    static ObjectNode now(Section section, SettingsScope scope, ShopSettings shop) {
        ObjectNode json = json(section, scope, shop.version());
        Json.list(json, "fields", section.settings(), setting -> {
            ObjectNode field = field(setting, shop.layer(scope).plainOf(setting));
            effective(setting, shop, scope).ifPresent(value -> field.set("effective", Json.plain(value)));
            return field;
        });
        return json;
    }

    /** As it was set at the version that somebody saw. */
    static ObjectNode before(Section section, SettingsScope scope, SettingsSince since) {
        long version = since.changes().isEmpty()
                ? since.now().version()
                : since.changes().getLast().version() - 1;
        ObjectNode json = json(section, scope, version);
        Json.list(json, "fields", section.settings(), setting -> field(setting, since.before(scope, setting)));
        return json;
    }

    private static ObjectNode json(Section section, SettingsScope scope, long version) {
        ObjectNode json = Json.object().put("name", section.name()).put("version", version);
        if (scope instanceof SettingsScope.OfChannel(ChannelId channel)) {
            json.put("channel", channel.value());
        }
        return json;
    }

    private static ObjectNode field(Setting<?> setting, Optional<Object> value) {
        boolean secret = setting.type().sealing().isPresent();
        ObjectNode field = Json.object()
                .put("path", setting.path())
                .put("rule", setting.type().rule())
                .put("guarded", SettingsCatalogue.guarded(setting))
                .put("secret", secret)
                .put("set", !secret && value.isPresent());
        value.filter(plain -> !secret).ifPresent(plain -> field.set("value", Json.plain(plain)));
        return field;
    }

    private static <T> Optional<Object> effective(Setting<T> setting, ShopSettings shop, SettingsScope scope) {
        return setting.type().sealing().isPresent()
                ? Optional.empty()
                : (switch (scope) {
                            case SettingsScope.OfShop all -> shop.ofShop();
                            case SettingsScope.OfChannel(ChannelId channel) -> shop.forChannel(channel);
                        })
                        .find(setting)
                        .map(setting.type().plain());
    }
}
