package io.buyerstatus.core.review;

import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingTypes;
import java.net.URI;
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

    /** Where buyers review; the order's page where no place is named. */
    public static final Setting<URI> LINK = Setting.optional("review.link", SettingTypes.LINK);

    public static final List<Setting<?>> ALL = List.of(ENABLED, DAYS, FROM, LINK);

    private ReviewSettings() {}
}
