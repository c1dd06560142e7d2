package io.buyerstatus.pages.buyer.parcel;

import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says when a parcel is expected, where that is known and still ahead. */
public final class Expectations {

    private static final Set<ParcelState> STILL_EXPECTED = EnumSet.of(
            ParcelState.ANNOUNCED, ParcelState.SENT, ParcelState.OUT_FOR_DELIVERY, ParcelState.DELIVERY_ATTEMPTED);

    private static final LocalTime LATE = LocalTime.of(22, 0);

    private final Texts texts;
    private final Formats formats;
    private final Instant now;

    /** @param now decides which expectations have passed and are no longer told, and what today is */
    public Expectations(Wording wording, Instant now) {
        this.texts = wording.texts();
        this.formats = wording.formats();
        this.now = now;
    }

    /** As a fact, which stays true however late it is read: {@code Tuesday 24 November, 10:00–14:00}. */
    public Optional<String> fact(Parcel parcel) {
        return ahead(parcel).map(window -> {
            String day = formats.weekday(window.from());
            if (isOneDay(window)) {
                return day;
            }
            return formats.sameDay(window.from(), window.until())
                    ? texts.get("parcel.expected.window", hours(day, window))
                    : texts.get("parcel.expected.days", Map.of("from", day, "until", formats.weekday(window.until())));
        });
    }

    /** As part of a sentence that is read now: {@code today between 10:00 and 14:00}. */
    public Optional<String> phrase(Parcel parcel) {
        return ahead(parcel).map(window -> {
            if (isOneDay(window)) {
                return day(window.from());
            }
            return formats.sameDay(window.from(), window.until())
                    ? texts.get("when.hours", hours(day(window.from()), window))
                    : texts.get(
                            "when.days",
                            Map.of(
                                    "from", formats.weekday(window.from()),
                                    "until", formats.weekday(window.until())));
        });
    }

    /** The window itself. */
    public Optional<DeliveryWindow> ahead(Parcel parcel) {
        return parcel.expected()
                .filter(window -> STILL_EXPECTED.contains(parcel.state()))
                .filter(window ->
                        formats.sameDay(window.until(), now) || window.until().isAfter(now));
    }

    private String day(Instant instant) {
        if (formats.sameDay(instant, now)) {
            return texts.get("when.today");
        }
        return formats.sameDay(instant, now.plus(Duration.ofDays(1)))
                ? texts.get("when.tomorrow")
                : texts.get("when.day", Map.of("day", formats.weekday(instant)));
    }

    private Map<String, String> hours(String day, DeliveryWindow window) {
        return Map.of("day", day, "from", formats.time(window.from()), "until", formats.time(window.until()));
    }

    /** A carrier that says "in the course of the day" says it as one instant, or from midnight to midnight. */
    public boolean isOneDay(DeliveryWindow window) {
        boolean wholeDay = formats.sameDay(window.from(), window.until())
                && formats.clock(window.from()).equals(LocalTime.MIDNIGHT)
                && formats.clock(window.until()).isAfter(LATE);
        return wholeDay || window.from().equals(window.until());
    }
}
