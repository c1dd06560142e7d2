package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.payment.BankSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingsLayer;
import java.util.HashMap;
import java.util.List;
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
        layer.plain().forEach((path, plain) -> map.put(path, write(path, plain)));
        return Values.map(map);
    }

    /** The layer of plain data by path. Leaves out paths that this release does not know: a later one wrote them, or an earlier one that had them. */
    static SettingsLayer read(AttributeValue value) {
        SettingsLayer layer = SettingsLayer.EMPTY;
        for (Map.Entry<String, AttributeValue> entry : value.m().entrySet()) {
            Optional<Setting<?>> setting = SettingsCatalogue.at(entry.getKey());
            if (setting.isPresent()) {
                layer = with(layer, setting.get(), read(entry.getKey(), entry.getValue()));
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

    /** Plain data as an attribute. */
    static AttributeValue write(String path, Object plain) {
        return switch (plain) {
            case String text -> Values.text(text);
            case Boolean flag -> AttributeValue.fromBool(flag);
            case Long number -> Values.number(number);
            case List<?> items ->
                AttributeValue.fromL(
                        items.stream().map(item -> write(path, item)).toList());
            case Map<?, ?> fields -> {
                Map<String, AttributeValue> map = new HashMap<>();
                fields.forEach((key, field) -> map.put(String.valueOf(key), write(path, field)));
                yield Values.map(map);
            }
            default ->
                throw new IllegalArgumentException(
                        path + " is no plain data but " + plain.getClass().getName());
        };
    }

    /** What {@link #write(String, Object)} wrote. */
    static Object read(String path, AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case BOOL -> value.bool();
            case N -> Long.valueOf(value.n());
            case M -> {
                Map<String, Object> fields = new HashMap<>();
                value.m().forEach((key, field) -> fields.put(key, read(path, field)));
                yield fields;
            }
            case L -> value.l().stream().map(item -> read(path, item)).toList();
            case B, BS, NS, NUL, SS, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("stored setting " + path + " is of type " + value.type());
        };
    }
}
