package io.buyerstatus.core.automation;

import io.buyerstatus.core.automation.timing.ShopCalendar;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingShape;
import io.buyerstatus.core.settings.SettingType;
import io.buyerstatus.core.settings.SettingTypes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** On which days a shop works. */
public final class BusinessDays {
    private static final int MOST_CLOSED = 100;

    public static final Setting<Set<DayOfWeek>> WORKING_DAYS = Setting.withDefault(
            "general.working_days",
            SettingTypes.choices(DayOfWeek.class, "days of the week"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    /** Holidays and other days off, e.g. {@code 2026-12-24}. */
    public static final Setting<Set<LocalDate>> CLOSED_DAYS =
            Setting.withDefault("general.closed_days", dates(), Set.of());

    public static final List<Setting<?>> ALL = List.of(WORKING_DAYS, CLOSED_DAYS);

    private BusinessDays() {}

    /** The shop's calendar. */
    public static ShopCalendar of(EffectiveSettings settings) {
        return new ShopCalendar(
                settings.get(GeneralSettings.TIME_ZONE), settings.get(WORKING_DAYS), settings.get(CLOSED_DAYS));
    }

    private static SettingType<Set<LocalDate>> dates() {
        return new SettingType<>(
                "must be a list of at most " + MOST_CLOSED + " dates such as 2026-12-24",
                new SettingShape.Lines(SettingShape.Format.DAY),
                plain -> ((List<?>) plain)
                        .stream()
                                .limit(MOST_CLOSED + 1L)
                                .map(day -> LocalDate.parse((String) day))
                                .collect(Collectors.collectingAndThen(Collectors.toUnmodifiableSet(), days -> {
                                    if (days.size() > MOST_CLOSED) {
                                        throw new IllegalArgumentException("too many");
                                    }
                                    return days;
                                })),
                days -> days.stream().sorted().map(LocalDate::toString).toList());
    }
}
