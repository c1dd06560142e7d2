package io.buyerstatus.core.template.syntax;

import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.value.DeliveryChannel;

/** What a text is that tags stand in. */
public enum Ground {
    SUBJECT,
    SMS,
    PLAIN,
    HTML;

    /** What the body of a template is. */
    public static Ground ofBody(DeliveryChannel channel, Format format) {
        if (channel == DeliveryChannel.SMS) {
            return SMS;
        }
        return format == Format.HTML ? HTML : PLAIN;
    }
}
