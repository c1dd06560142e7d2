package io.buyerstatus.core.message;

import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingTypes;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.LocalisedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is sent when and by which way (SH-3..7, decision 2), the message window (DR-25..27). */
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

    public static final Setting<Window> WINDOW =
            Setting.withDefault("messages.window", SettingTypes.choice(Window.class), Window.UNTIL_PACKED);

    /** Whether the seller is told by e-mail what a buyer wrote (DR-29). */
    public static final Setting<Boolean> NOTIFY_SELLER =
            Setting.withDefault("messages.notify_seller", SettingTypes.BOOLEAN, true);

    /** Who is told; the shop's own address where nobody is named. */
    public static final Setting<EmailAddress> NOTIFY_ADDRESS =
            Setting.optional("messages.notify_address", SettingTypes.EMAIL);

    public static final Setting<Boolean> REMINDER_ENABLED =
            Setting.withDefault("messages.reminder.enabled", SettingTypes.BOOLEAN, true);

    public static final Setting<Integer> REMINDER_DAYS =
            Setting.withDefault("messages.reminder.days", SettingTypes.number(1, 60), 5);

    public static final Setting<Integer> REMINDER_COUNT =
            Setting.withDefault("messages.reminder.count", SettingTypes.number(1, 3), 1);

    /** Whose way and wording a shop can choose: not those of codes and links, for which somebody waits. */
    public static final List<MessageType> CONFIGURABLE = Arrays.stream(MessageType.values())
            .filter(trigger -> !trigger.carriesAccess())
            .toList();

    private static final Set<MessageType> BY_SMS_TO_PHONE_ONLY = Set.of(MessageType.ORDER_CONFIRMED);
    private static final Set<MessageType> NEVER_BY_SMS =
            Set.of(MessageType.BUYER_WROTE, MessageType.CARRIER_UNCLEAR, MessageType.REVIEW_REQUEST);

    private static final Map<MessageType, Setting<Boolean>> EMAIL = new EnumMap<>(MessageType.class);
    private static final Map<MessageType, Setting<Sms>> SMS = new EnumMap<>(MessageType.class);
    private static final Map<MessageType, Setting<LocalisedText>> SUBJECT = new EnumMap<>(MessageType.class);
    private static final Map<MessageType, Setting<LocalisedText>> TEXT = new EnumMap<>(MessageType.class);

    static {
        for (MessageType trigger : CONFIGURABLE) {
            String path = "messages." + trigger.name().toLowerCase(Locale.ROOT);
            EMAIL.put(trigger, Setting.withDefault(path + ".email", SettingTypes.BOOLEAN, true));
            SMS.put(trigger, Setting.withDefault(path + ".sms", SettingTypes.choice(Sms.class), smsDefault(trigger)));
            SUBJECT.put(trigger, Setting.optional(path + ".subject", SettingTypes.localised(200)));
            TEXT.put(trigger, Setting.optional(path + ".text", SettingTypes.localised(25_000)));
        }
    }

    private MessageSettings() {}

    /** Whether the message goes out by e-mail. */
    public static Setting<Boolean> email(MessageType trigger) {
        return of(EMAIL, trigger);
    }

    /** When the message goes out by SMS. */
    public static Setting<Sms> sms(MessageType trigger) {
        return of(SMS, trigger);
    }

    /** The shop's own subject instead of the built-in one; may hold tags. */
    public static Setting<LocalisedText> subject(MessageType trigger) {
        return of(SUBJECT, trigger);
    }

    /** The shop's own text instead of the built-in introduction; may hold tags such as {@code #link_checkout#}. */
    public static Setting<LocalisedText> text(MessageType trigger) {
        return of(TEXT, trigger);
    }

    public static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(List.of(
                WINDOW,
                NOTIFY_SELLER,
                NOTIFY_ADDRESS,
                REMINDER_ENABLED,
                REMINDER_DAYS,
                REMINDER_COUNT));
        all.addAll(EMAIL.values());
        all.addAll(SMS.values());
        all.addAll(SUBJECT.values());
        all.addAll(TEXT.values());
        return all;
    }

    private static Sms smsDefault(MessageType trigger) {
        if (NEVER_BY_SMS.contains(trigger)) {
            return Sms.NEVER;
        }
        return BY_SMS_TO_PHONE_ONLY.contains(trigger) ? Sms.PHONE_ONLY : Sms.CONSENT;
    }

    private static <T> Setting<T> of(Map<MessageType, Setting<T>> settings, MessageType trigger) {
        Setting<T> setting = settings.get(trigger);
        if (setting == null) {
            throw new IllegalStateException("no setting for " + trigger);
        }
        return setting;
    }
}
