package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.SealedSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A shop's settings while a change is made of them; collects what is wrong with it. Used by one thread. */
final class SettingsDraft {
    private static final String SET = "set";
    private static final String REPLACED = "replaced";

    private final ShopSettings before;
    private final Map<String, Setting<?>> catalogue;
    private final SecretBox box;
    private final Function<Purpose, SealedSettings> present;
    private final Map<ChannelId, SettingsLayer> channels;
    private SettingsLayer shop;
    private final List<SecretEdit> secrets = new ArrayList<>();
    private final List<InvalidField> invalid = new ArrayList<>();

    /** @param present the secrets of a purpose that are set */
    SettingsDraft(
            ShopSettings before,
            Map<String, Setting<?>> catalogue,
            SecretBox box,
            Function<Purpose, SealedSettings> present) {
        this.present = present;
        this.before = before;
        this.catalogue = catalogue;
        this.box = box;
        this.shop = before.shop();
        this.channels = new HashMap<>(before.channels());
    }

    void edit(SettingsEdit edit) {
        Optional<Setting<?>> setting = Optional.ofNullable(catalogue.get(edit.path()));
        if (setting.isEmpty()) {
            refuse(edit.field(), "is not known; known here: " + knownBeside(edit.path()));
        } else if (edit.scope() instanceof SettingsScope.OfChannel(ChannelId id) && !channels.containsKey(id)) {
            refuse(edit.field(), "is of a channel that the shop does not have; it has: " + ids());
        } else if (setting.get().type().sealing().isPresent()) {
            secret(edit, setting.get());
        } else {
            plain(edit, setting.get());
        }
    }

    /** Adds a channel that sets nothing. */
    void add(ChannelId channel) {
        channels.putIfAbsent(channel, SettingsLayer.EMPTY);
    }

    /** Takes a channel away again, where nothing depends on it. */
    void remove(ChannelId channel) {
        String field = SettingsScope.channelField(channel);
        if (!channels.getOrDefault(channel, SettingsLayer.EMPTY).isEmpty()) {
            refuse(field, "has settings of its own since: unset them first");
        }
        if (before.connections().values().stream()
                .anyMatch(connection -> connection.channel().equals(channel))) {
            refuse(field, "has a connection that brings its orders: it stays");
        }
        channels.remove(channel);
    }

    void refuse(String field, String rule) {
        invalid.add(new InvalidField(field, rule));
    }

    /** All that is wrong with it. */
    List<InvalidField> invalid() {
        List<InvalidField> all = new ArrayList<>(invalid);
        all.addAll(SettingsLimits.broken(settings()));
        all.addAll(new NeededSecrets(present, secrets).broken(shop, channels));
        if (secrets.size() > SettingsLimits.MOST_SECRETS) {
            all.add(new InvalidField("", "at most " + SettingsLimits.MOST_SECRETS + " secrets can be set at once"));
        }
        return all;
    }

    ShopSettings settings() {
        return new ShopSettings(before.id(), shop, channels, before.connections(), before.linkKey(), before.version());
    }

    List<SecretEdit> secrets() {
        return secrets;
    }

    /** What is different now; of a secret only that it is set, replaced, or not any more. */
    List<FieldChange> changes() {
        List<FieldChange> changes = new ArrayList<>(SettingsDiff.between(Optional.of(before), settings()));
        for (SecretEdit secret : secrets) {
            Optional<Object> was = isSet(secret) ? Optional.of(SET) : Optional.empty();
            changes.add(new FieldChange(
                    secret.scope().field(secret.path()),
                    was,
                    secret.secret().map(any -> was.isPresent() ? REPLACED : SET)));
        }
        return changes;
    }

    private boolean isSet(SecretEdit secret) {
        return present.apply(secret.purpose())
                .byScope()
                .getOrDefault(secret.scope(), Map.of())
                .containsKey(secret.path());
    }

    private void secret(SettingsEdit edit, Setting<?> setting) {
        setting.type().sealing().ifPresent(sealing -> {
            Optional<String> text = edit.value().map(String::valueOf);
            if (text.isPresent() && !sealing.allowed().test(text.get())) {
                refuse(edit.field(), setting.type().rule());
                return;
            }
            SecretEdit secretEdit = new SecretEdit(
                    edit.scope(),
                    edit.path(),
                    sealing.purpose(),
                    text.map(secret ->
                            box.seal(before.id(), sealing.purpose(), secret.getBytes(StandardCharsets.UTF_8))));
            if (text.isPresent() || isSet(secretEdit)) {
                secrets.add(secretEdit);
            }
        });
    }

    private void plain(SettingsEdit edit, Setting<?> setting) {
        try {
            SettingsLayer layer = settings().layer(edit.scope());
            SettingsLayer next = edit.value().isPresent()
                    ? layer.withPlain(setting, edit.value().get())
                    : layer.without(setting);
            switch (edit.scope()) {
                case SettingsScope.OfShop all -> shop = next;
                case SettingsScope.OfChannel(ChannelId channel) -> channels.put(channel, next);
            }
        } catch (IllegalArgumentException broken) {
            refuse(edit.field(), String.valueOf(broken.getMessage()));
        }
    }

    /** The fields of the same section; the sections where there is none. */
    private String knownBeside(String path) {
        String section = Setting.section(path);
        TreeSet<String> beside = catalogue.keySet().stream()
                .filter(known -> Setting.section(known).equals(section))
                .collect(Collectors.toCollection(TreeSet::new));
        return String.join(
                ", ",
                beside.isEmpty()
                        ? catalogue.keySet().stream()
                                .map(Setting::section)
                                .collect(Collectors.toCollection(TreeSet::new))
                        : beside);
    }

    private String ids() {
        return channels.isEmpty()
                ? "none"
                : channels.keySet().stream().map(ChannelId::value).sorted().collect(Collectors.joining(", "));
    }
}
