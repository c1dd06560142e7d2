package io.buyerstatus.console.settings;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SealedSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingShape;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A field of a form.
 *
 * @param said the value that holds, for whoever only looks
 * @param state where that value comes from
 * @param differs whether it is set here
 * @param otherwise which channels say it otherwise; empty on a channel's page
 * @param reset the name of the tick that unsets it; empty where emptying the field does
 * @param own the choice between saying it here and not; empty where the field shows that itself
 */
record FieldView(
        String id,
        String label,
        String help,
        String error,
        String said,
        String state,
        boolean differs,
        String otherwise,
        Optional<Reset> reset,
        Optional<Own> own,
        boolean group,
        Optional<Control> control,
        List<Box> boxes) {

    record Reset(String name, String label, boolean chosen) {}

    record Own(String name, boolean chosen, String inherit) {}

    /** A record of a list. */
    record Box(String title, boolean open, String gone, List<PartView> parts) {}

    record PartView(String label, boolean group, String id, Control control) {}

    /**
     * Draws the fields of a page.
     *
     * @param errors by path
     */
    record Maker(
            ShopSettings shop,
            SettingsScope scope,
            Function<Purpose, SealedSettings> secrets,
            Map<String, String> typed,
            Map<String, String> errors,
            SettingWords words) {
        private static final int LONGEST = 160;

        FieldView of(Setting<?> setting) {
            String path = setting.path();
            String id = Control.id(path);
            SettingShape shape = setting.type().shape();
            boolean differs = differs(setting);
            String error = errors.getOrDefault(path, "");
            String inherited = inherited(setting);
            boolean records = shape instanceof SettingShape.Records;
            Control.Maker maker = new Control.Maker(
                    typed,
                    id + "-state" + (error.isEmpty() ? "" : " " + id + "-error"),
                    inherited,
                    word -> words.word(path, word),
                    words,
                    false);
            Optional<Control> control = records ? Optional.empty() : Optional.of(maker.of(path, shape));
            boolean own = FieldForm.saysItself(shape);
            return new FieldView(
                    id,
                    words.label(setting),
                    words.help(setting),
                    error,
                    said(setting),
                    state(setting, differs, inherited),
                    differs,
                    otherwise(setting),
                    reset(setting, differs),
                    own
                            ? Optional.of(new Own(
                                    path + FieldForm.OWN,
                                    typed.getOrDefault(path + FieldForm.OWN, "").equals("1"),
                                    inherited))
                            : Optional.empty(),
                    own || control.filter(Control::group).isPresent(),
                    control,
                    shape instanceof SettingShape.Records all ? boxes(setting, all, maker) : List.of());
        }

        private boolean differs(Setting<?> setting) {
            return setting.type()
                    .sealing()
                    .map(sealing -> secrets.apply(sealing.purpose()).has(scope, setting.path()))
                    .orElseGet(() -> shop.layer(scope).plainOf(setting).isPresent());
        }

        /** A tick where emptying the field unsets nothing, or is hard to think of. */
        private Optional<Reset> reset(Setting<?> setting, boolean differs) {
            boolean secret = setting.type().shape() instanceof SettingShape.Secret;
            boolean needed = differs
                    && (secret
                            || setting.type().shape() instanceof SettingShape.Localised
                            || channel().isPresent())
                    && !FieldForm.saysItself(setting.type().shape());
            if (!needed) {
                return Optional.empty();
            }
            String name = FieldForm.RESET + setting.path();
            String label = secret
                    ? "settings.reset.secret"
                    : channel().isPresent() ? "settings.reset" : "settings.reset.default";
            return Optional.of(new Reset(name, words.texts().get(label), typed.containsKey(name)));
        }

        private Optional<ChannelId> channel() {
            return scope instanceof SettingsScope.OfChannel(ChannelId id) ? Optional.of(id) : Optional.empty();
        }

        private EffectiveSettings effective() {
            return channel().map(shop::forChannel).orElseGet(shop::ofShop);
        }

        private <T> String said(Setting<T> setting) {
            if (setting.type().sealing().isPresent()) {
                return words.texts().get(differs(setting) ? "settings.secret.set" : "settings.none");
            }
            return plain(setting, effective())
                    .map(value -> words.said(setting, value, 2_000))
                    .orElseGet(() -> words.texts().get("settings.none"));
        }

        private static <T> Optional<Object> plain(Setting<T> setting, EffectiveSettings settings) {
            return settings.find(setting).map(setting.type().plain());
        }

        /** What holds where this scope says nothing. */
        private <T> String inherited(Setting<T> setting) {
            Optional<Object> fallback = setting.fallback().map(setting.type().plain());
            if (channel().isEmpty()) {
                return fallback.map(value -> words.texts()
                                .get("settings.default", Map.of("value", words.said(setting, value, LONGEST))))
                        .orElseGet(() -> words.texts().get("settings.none"));
            }
            Optional<Object> shops = plain(setting, new EffectiveSettings(shop.shop(), SettingsLayer.EMPTY));
            return shops.map(value ->
                            words.texts().get("settings.shops", Map.of("value", words.said(setting, value, LONGEST))))
                    .orElseGet(() -> words.texts().get("settings.shops.none"));
        }

        private String state(Setting<?> setting, boolean differs, String inherited) {
            if (setting.type().sealing().isPresent()) {
                return words.texts().get(differs ? "settings.secret.set" : "settings.secret.none");
            }
            if (channel().isPresent()) {
                return words.texts()
                        .get(differs ? "settings.differs" : "settings.inherits", Map.of("inherited", inherited));
            }
            return differs && setting.fallback().isPresent()
                    ? words.texts().get("settings.set", Map.of("inherited", inherited))
                    : differs ? "" : inherited;
        }

        private String otherwise(Setting<?> setting) {
            if (channel().isPresent()) {
                return "";
            }
            List<String> channels = shop.channels().entrySet().stream()
                    .filter(layer -> layer.getValue().plainOf(setting).isPresent())
                    .map(layer -> layer.getKey().value())
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return channels.isEmpty()
                    ? ""
                    : words.texts().get("settings.otherwise", Map.of("channels", String.join(", ", channels)));
        }

        private List<Box> boxes(Setting<?> setting, SettingShape.Records records, Control.Maker maker) {
            List<Box> boxes = new ArrayList<>();
            for (int at = 0; at < records.most(); at++) {
                String record = FieldForm.record(setting.path(), at);
                boolean there = typed.entrySet().stream()
                        .anyMatch(field -> field.getKey().startsWith(record + ":")
                                && !field.getValue().isBlank());
                boxes.add(new Box(
                        words.texts().get("settings.box", Map.of("n", at + 1)),
                        there,
                        there ? record + FieldForm.GONE : "",
                        records.parts().stream()
                                .map(part -> part(setting, record, part, maker))
                                .toList()));
                if (!there) {
                    break;
                }
            }
            return boxes;
        }

        private PartView part(Setting<?> setting, String record, SettingShape.Part part, Control.Maker maker) {
            String name = FieldForm.partName(record, part);
            Control control = new Control.Maker(
                            typed,
                            maker.described(),
                            words.texts().get("settings.none"),
                            word -> words.word(setting.path() + "." + part.key(), word),
                            words,
                            true)
                    .of(name, part.shape());
            return new PartView(words.part(setting, part), control.group(), Control.id(name), control);
        }
    }
}
