package io.buyerstatus.core.review;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingTypes;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Whether, when and where buyers are asked for a review (KS-6). */
public final class ReviewSettings {
    /** What the review clock counts from. */
    public enum From {
        SENT,
        DELIVERED
    }

    public static final Setting<Boolean> ENABLED = Setting.withDefault("review.enabled", SettingTypes.BOOLEAN, true);

    public static final Setting<Integer> DAYS = Setting.withDefault("review.days", SettingTypes.number(3, 12), 7);

    public static final Setting<From> FROM =
            Setting.withDefault("review.from", SettingTypes.choice(From.class), From.SENT);

    /** The day from which on the shop's checkout tells buyers that they may object to being asked (section 7(3) UWG). */
    public static final Setting<LocalDate> NOTICE_SINCE = Setting.optional("review.notice_since", SettingTypes.DATE);

    /** The switch for all that is public of the reviews: pages, frame, badge, data and feeds. */
    public static final Setting<Boolean> PUBLISHED =
            Setting.withDefault("review.published", SettingTypes.BOOLEAN, true);

    /** Where buyers review, if elsewhere than here. */
    public static final Setting<URI> LINK = Setting.optional("review.link", SettingTypes.LINK);

    public static final List<Setting<?>> ALL = List.of(ENABLED, DAYS, FROM, NOTICE_SINCE, PUBLISHED, LINK);

    private ReviewSettings() {}

    /** When a day begins for a shop. */
    static Instant startOf(LocalDate day, EffectiveSettings settings) {
        return day.atStartOfDay(settings.get(GeneralSettings.TIME_ZONE)).toInstant();
    }
}
