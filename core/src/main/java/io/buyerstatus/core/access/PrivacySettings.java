package io.buyerstatus.core.access;

import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingTypes;
import java.util.List;

/** What the private link shows, and how long it opens an order (DR-21). */
public final class PrivacySettings {
    /** How much of the addresses the private link shows. */
    public enum Addresses {
        MASKED,
        SHOWN
    }

    public static final Setting<Addresses> ADDRESSES =
            Setting.withDefault("privacy.addresses", SettingTypes.choice(Addresses.class), Addresses.MASKED);

    /** How many days after the last thing that happened to an order its links open it; without it they always do. */
    public static final Setting<Integer> LINK_DAYS =
            Setting.optional("privacy.link_days", SettingTypes.number(30, 3650));

    /** How many months after the last thing that happened to an order what is personal of it is erased by itself. */
    public static final Setting<Integer> ERASE_MONTHS =
            Setting.withDefault("privacy.erase_months", SettingTypes.number(3, 120), 24);

    public static final List<Setting<?>> ALL = List.of(ADDRESSES, LINK_DAYS, ERASE_MONTHS);

    private PrivacySettings() {}
}
