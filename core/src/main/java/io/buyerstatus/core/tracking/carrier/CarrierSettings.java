package io.buyerstatus.core.tracking.carrier;

import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingTypes;
import java.util.List;
import java.util.Set;

/** Who carries the shop's parcels, and what is done where a tracking number does not tell [G9]. */
public final class CarrierSettings {
    /** The carriers that the shop works with: of several that a number may belong to, it is the one named here. */
    public static final Setting<Set<Carrier>> USED =
            Setting.withDefault("carriers.used", SettingTypes.choices(Carrier.class, "carriers"), Set.of());

    /** Whether the seller is asked by mail which carrier a tracking number belongs to where several may have given it out. */
    public static final Setting<Boolean> ASK = Setting.withDefault("carriers.ask", SettingTypes.BOOLEAN, true);

    public static final List<Setting<?>> ALL = List.of(USED, ASK);

    private CarrierSettings() {}
}
