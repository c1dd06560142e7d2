package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.payment.BankSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingsLayer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The form of a settings layer: a map from paths to plain data (text, boolean, whole number, lists and maps of these). */
final class LayerForm {
    private static final Logger LOG = LoggerFactory.getLogger(LayerForm.class);

    /** Settings that an earlier release stored under a laxer rule, and that are of no use where they break today's. */
    private static final Set<Setting<?>> STRICTER_NOW = Set.of(BankSettings.IBAN);

    private LayerForm() {}

    static AttributeValue write(SettingsLayer layer) {
        Map<String, AttributeValue> map = new HashMap<>();
        layer.plain().forEach((path, plain) -> map.put(path, PlainForm.write(path, plain)));
        return Values.map(map);
    }

    /** The layer of plain data by path. Leaves out paths that this release does not know: a later one wrote them, or an earlier one that had them. */
    static SettingsLayer read(AttributeValue value) {
        SettingsLayer layer = SettingsLayer.EMPTY;
        for (Map.Entry<String, AttributeValue> entry : value.m().entrySet()) {
            Optional<Setting<?>> setting = SettingsCatalogue.at(entry.getKey());
            if (setting.isPresent()) {
                layer = with(layer, setting.get(), PlainForm.read(entry.getKey(), entry.getValue()));
            }
        }
        return layer;
    }

    private static SettingsLayer with(SettingsLayer layer, Setting<?> setting, Object plain) {
        try {
            return layer.withPlain(setting, plain);
        } catch (IllegalArgumentException broken) {
            if (STRICTER_NOW.contains(setting)) {
                LOG.warn("stored setting {} is left out: {}", setting.path(), broken.getMessage());
                return layer;
            }
            throw new IllegalStateException("stored setting " + setting.path() + ": " + broken.getMessage(), broken);
        }
    }
}
