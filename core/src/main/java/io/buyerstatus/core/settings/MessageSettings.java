package io.buyerstatus.core.settings;

import io.buyerstatus.core.occasion.Trigger;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is sent when and by which way (SH-3..7, decision 2), the message window (DR-25..27), review requests (KS-6). */
public final class MessageSettings {
    /** Until when buyers may write from the page. */
    public enum Window {
        /** DreamRobot's default: until the order is packed. */
        UNTIL_PACKED,
        ALWAYS
    }

    /** When a message goes out by SMS. */
    public enum Sms {
        NEVER,
        /** Only where no e-mail address is known. */
        PHONE_ONLY,
        /** Only where no e-mail address is known and the buyer agreed to updates by SMS. */
        CONSENT
    }

    /** What the review clock counts from. */
    public enum ReviewFrom {
        SENT,
        DELIVERED
    }

    public static final Setting<Window> WINDOW =
            Setting.withDefault("messages.window", Types.choice(Window.class), Window.UNTIL_PACKED);

    /** Whether the seller is told by e-mail what a buyer wrote (DR-29). */
    public static final Setting<Boolean> NOTIFY_SELLER =
            Setting.withDefault("messages.notify_seller", Types.SWITCH, true);

    /** Who is told; the shop's own address where nobody is named. */
    public static final Setting<EmailAddress> NOTIFY_ADDRESS = Setting.optional("messages.notify_address", Types.EMAIL);

    public static final Setting<Boolean> REMINDER_ENABLED =
            Setting.withDefault("messages.reminder.enabled", Types.SWITCH, true);

    public static final Setting<Integer> REMINDER_DAYS =
            Setting.withDefault("messages.reminder.days", Types.number(1, 60), 5);

    public static final Setting<Integer> REMINDER_COUNT =
            Setting.withDefault("messages.reminder.count", Types.number(1, 3), 1);

    public static final Setting<Boolean> REVIEW_ENABLED = Setting.withDefault("review.enabled", Types.SWITCH, true);

    public static final Setting<Integer> REVIEW_DAYS = Setting.withDefault("review.days", Types.number(3, 12), 7);

    public static final Setting<ReviewFrom> REVIEW_FROM =
            Setting.withDefault("review.from", Types.choice(ReviewFrom.class), ReviewFrom.SENT);

    /** Where buyers review; the order's page where no place is named. */
    public static final Setting<URI> REVIEW_LINK = Setting.optional("review.link", Types.LINK);

    /** Whose way and wording a shop can choose: not those of codes and links, for which somebody waits. */
    public static final List<Trigger> CONFIGURABLE = Arrays.stream(Trigger.values())
            .filter(trigger -> !trigger.carriesAccess())
            .toList();

    private static final Set<Trigger> BY_SMS_TO_PHONE_ONLY = Set.of(Trigger.ORDER_CONFIRMED);
    private static final Set<Trigger> NEVER_BY_SMS =
            Set.of(Trigger.BUYER_WROTE, Trigger.CARRIER_UNCLEAR, Trigger.REVIEW_REQUEST);

    private static final Map<Trigger, Setting<Boolean>> EMAIL = new EnumMap<>(Trigger.class);
    private static final Map<Trigger, Setting<Sms>> SMS = new EnumMap<>(Trigger.class);
    private static final Map<Trigger, Setting<LocalisedText>> SUBJECT = new EnumMap<>(Trigger.class);
    private static final Map<Trigger, Setting<LocalisedText>> TEXT = new EnumMap<>(Trigger.class);

    static {
        for (Trigger trigger : CONFIGURABLE) {
            String path = "messages." + trigger.name().toLowerCase(Locale.ROOT);
            EMAIL.put(trigger, Setting.withDefault(path + ".email", Types.SWITCH, true));
            SMS.put(trigger, Setting.withDefault(path + ".sms", Types.choice(Sms.class), smsDefault(trigger)));
            SUBJECT.put(trigger, Setting.optional(path + ".subject", Types.localised(200)));
            TEXT.put(trigger, Setting.optional(path + ".text", Types.localised(25_000)));
        }
    }

    private MessageSettings() {}

    /** Whether the message goes out by e-mail. */
    public static Setting<Boolean> email(Trigger trigger) {
        return of(EMAIL, trigger);
    }

    /** When the message goes out by SMS. */
    public static Setting<Sms> sms(Trigger trigger) {
        return of(SMS, trigger);
    }

    /** The shop's own subject instead of the built-in one; may hold tags. */
    public static Setting<LocalisedText> subject(Trigger trigger) {
        return of(SUBJECT, trigger);
    }

    /** The shop's own text instead of the built-in introduction; may hold tags such as {@code #link_checkout#}. */
    public static Setting<LocalisedText> text(Trigger trigger) {
        return of(TEXT, trigger);
    }

    static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(List.of(
                WINDOW,
                NOTIFY_SELLER,
                NOTIFY_ADDRESS,
                REMINDER_ENABLED,
                REMINDER_DAYS,
                REMINDER_COUNT,
                REVIEW_ENABLED,
                REVIEW_DAYS,
                REVIEW_FROM,
                REVIEW_LINK));
        all.addAll(EMAIL.values());
        all.addAll(SMS.values());
        all.addAll(SUBJECT.values());
        all.addAll(TEXT.values());
        return all;
    }

    private static Sms smsDefault(Trigger trigger) {
        if (NEVER_BY_SMS.contains(trigger)) {
            return Sms.NEVER;
        }
        return BY_SMS_TO_PHONE_ONLY.contains(trigger) ? Sms.PHONE_ONLY : Sms.CONSENT;
    }

    private static <T> Setting<T> of(Map<Trigger, Setting<T>> settings, Trigger trigger) {
        Setting<T> setting = settings.get(trigger);
        if (setting == null) {
            throw new IllegalStateException("no setting for " + trigger);
        }
        return setting;
    }
}
