package io.buyerstatus.operator.command;

import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;

/** Where messages reach somebody: by mail, or by SMS. */
sealed interface Reached {
    /** By mail. */
    record ByMail(EmailAddress address) implements Reached {}

    /** By SMS. */
    record BySms(PhoneNumber number) implements Reached {}

    /** What goes there, as people call it. */
    default String channel() {
        return switch (this) {
            case ByMail mail -> "mail";
            case BySms sms -> "SMS";
        };
    }

    /**
     * Reads an address, or a number with its country's code, however it is spaced.
     *
     * @throws IllegalArgumentException where it is neither
     */
    static Reached of(String text) {
        return PhoneNumber.ofE164(text.replaceAll("[\\s()/-]", ""))
                .<Reached>map(BySms::new)
                .orElseGet(() -> new ByMail(new EmailAddress(text)));
    }
}
