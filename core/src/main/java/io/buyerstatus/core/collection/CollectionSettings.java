package io.buyerstatus.core.collection;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingTypes;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.value.LocalisedText;
import java.util.List;
import java.util.Optional;

/** Where and when buyers collect what they ordered, where the shop system does not say so. */
public final class CollectionSettings {
    public static final Setting<String> NAME = Setting.optional("pickup.name", SettingTypes.line(200));

    /** In one line. */
    public static final Setting<String> ADDRESS = Setting.optional("pickup.address", SettingTypes.line(500));

    /** When it is open, as a buyer would read it. */
    public static final Setting<LocalisedText> HOURS = Setting.optional("pickup.hours", SettingTypes.localised(500));

    public static final List<Setting<?>> ALL = List.of(NAME, ADDRESS, HOURS);

    private CollectionSettings() {}

    /**
     * Where to collect.
     *
     * @param language the reader's, as a BCP 47 tag
     */
    public static Optional<PickupPoint> place(EffectiveSettings settings, String language) {
        PickupPoint place = new PickupPoint(
                settings.find(NAME).orElse(""),
                settings.find(ADDRESS).orElse(""),
                settings.find(HOURS).flatMap(hours -> hours.in(language)).orElse(""),
                Optional.empty());
        return Optional.of(place)
                .filter(known -> !known.name().isEmpty() || !known.address().isEmpty());
    }
}
