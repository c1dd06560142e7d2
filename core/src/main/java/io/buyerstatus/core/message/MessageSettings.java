package io.buyerstatus.core.message;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingShape;
import io.buyerstatus.core.settings.SettingType;
import io.buyerstatus.core.settings.SettingTypes;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.LocalisedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is sent when and by which way (SH-3..7), the message window (DR-25..27). */
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

    /** Where buyers' answers to mails go, in a deployment that takes them in (BL-69). */
    public enum Replies {
        /** Into the order's conversation. */
        CONVERSATION,
        /** To {@link #REPLY_TO}, or the own mailbox that sent the mail. */
        MAILBOX
    }

    public static final Setting<Window> WINDOW =
            Setting.withDefault("messages.window", SettingTypes.choice(Window.class), Window.UNTIL_PACKED);

    /** Whether buyers may ask for another delivery address until their order is packed (DR-26). */
    public static final Setting<Boolean> ADDRESS_CHANGES =
            Setting.withDefault("messages.address_changes", SettingTypes.BOOLEAN, true);

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

    /** The countries whose numbers get text messages; the shop's own and the order's where none is named. */
    public static final Setting<Set<Country>> SMS_COUNTRIES =
            Setting.optional("messages.sms_countries", SettingTypes.COUNTRIES);

    /** How many text messages leave in a month at most, over all of the shop's channels: each is paid for. */
    public static final Setting<Integer> SMS_MONTHLY =
            Setting.withDefault("messages.sms_monthly", SettingTypes.number(0, 1_000_000), 500);

    /** What a part of a text message costs in which country. */
    public static final Setting<SmsPrices> SMS_PRICES =
            Setting.withDefault("messages.sms_prices", SmsPrices.TYPE, SmsPrices.NONE);

    /** How many US dollars the text messages of a month may cost, by {@link #SMS_PRICES}; only their number is bounded without. */
    public static final Setting<Integer> SMS_MONTHLY_COST =
            Setting.optional("messages.sms_monthly_cost", SettingTypes.number(0, 100_000));

    /** How many parts a text message of an automation has at most: each part is paid for. */
    public static final Setting<Integer> SMS_PARTS =
            Setting.withDefault("messages.sms_parts", SettingTypes.number(1, 10), 3);

    /** The own mailbox that messages to buyers leave by, where neither automation nor template names one; the default mailbox without. */
    public static final Setting<MailboxId> MAILBOX = Setting.optional(
            "messages.mailbox",
            new SettingType<>(
                    "the name of one of the shop's mailboxes",
                    new SettingShape.Line(SettingShape.Format.MAILBOX, 40),
                    plain -> new MailboxId(String.valueOf(plain)),
                    MailboxId::value));

    /** Where answers to mails of the default mailbox go; the shop's own address where nothing is set. */
    public static final Setting<EmailAddress> REPLY_TO = Setting.optional("messages.reply_to", SettingTypes.EMAIL);

    /** Whether answers come into the conversation, or to the shop's own mailbox; of the shop as a whole. */
    public static final Setting<Replies> REPLIES =
            Setting.withDefault("messages.replies", SettingTypes.choice(Replies.class), Replies.CONVERSATION);

    /** The sender's name of the default mailbox; the shop's own where nothing is set. */
    public static final Setting<String> SENDER_NAME = Setting.optional("messages.sender_name", SettingTypes.line(100));

    /** Where everything goes while the shop tries things out, instead of to whom it is for. */
    public static final Setting<EmailAddress> TEST_ADDRESS =
            Setting.optional("messages.test_address", SettingTypes.EMAIL);

    /** Who gets a copy of what the staff write to a buyer by mail, as some marketplaces ask [UP-3]; nobody without. */
    public static final Setting<EmailAddress> COPY_TO = Setting.optional("messages.copy_to", SettingTypes.EMAIL);

    private MessageSettings() {}

    /** The name beside the sender's address; empty where the shop has none. */
    public static String senderName(EffectiveSettings settings) {
        return settings.find(SENDER_NAME)
                .or(() -> settings.find(GeneralSettings.NAME))
                .orElse("");
    }

    /** Where buyers' answers go. */
    public static Optional<EmailAddress> replyTo(EffectiveSettings settings) {
        return settings.find(REPLY_TO).or(() -> settings.find(GeneralSettings.EMAIL));
    }

    /** Who hears what the shop must know. */
    public static Optional<EmailAddress> notified(EffectiveSettings settings) {
        return settings.find(NOTIFY_ADDRESS).or(() -> settings.find(GeneralSettings.EMAIL));
    }

    /**
     * What a shop may set for one type of message.
     *
     * @param email whether it goes out by e-mail
     * @param sms when it goes out by SMS
     * @param subject the shop's own subject instead of the built-in one; may hold tags
     * @param text the shop's own text instead of the built-in introduction; may hold tags such as {@code #link_checkout#}
     */
    public record OfType(
            Setting<Boolean> email, Setting<Sms> sms, Setting<LocalisedText> subject, Setting<LocalisedText> text) {
        static OfType of(String word, Sms smsDefault) {
            String path = "messages." + word;
            return new OfType(
                    Setting.withDefault(path + ".email", SettingTypes.BOOLEAN, true),
                    Setting.withDefault(path + ".sms", SettingTypes.choice(Sms.class), smsDefault),
                    Setting.optional(path + ".subject", SettingTypes.localised(200)),
                    Setting.optional(path + ".text", SettingTypes.localised(25_000)));
        }

        public List<Setting<?>> all() {
            return List.of(email, sms, subject, text);
        }
    }

    /** What concerns all types; each type adds its own. */
    public static final List<Setting<?>> ALL = List.of(
            WINDOW,
            ADDRESS_CHANGES,
            NOTIFY_SELLER,
            NOTIFY_ADDRESS,
            REMINDER_ENABLED,
            REMINDER_DAYS,
            REMINDER_COUNT,
            SMS_COUNTRIES,
            SMS_MONTHLY,
            SMS_PRICES,
            SMS_MONTHLY_COST,
            SMS_PARTS,
            MAILBOX,
            REPLY_TO,
            REPLIES,
            SENDER_NAME,
            TEST_ADDRESS,
            COPY_TO);
}
