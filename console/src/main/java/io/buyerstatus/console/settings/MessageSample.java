package io.buyerstatus.console.settings;

import io.buyerstatus.core.SettingsCatalogue.Section;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.pages.preview.BuiltInPreview;
import java.util.Optional;

/** In which message buyers see what a section sets. */
public final class MessageSample {
    private MessageSample() {}

    /** The message; empty where no mail shows it. */
    public static Optional<BuiltInType> of(Section section) {
        return switch (section.name()) {
            case "general", "bank" -> Optional.of(BuiltInTypes.ORDER_CONFIRMED);
            case "messages.reminder" -> Optional.of(BuiltInTypes.PAYMENT_REMINDER);
            case "review" -> Optional.of(BuiltInTypes.REVIEW_REQUEST);
            default ->
                BuiltInTypes.configurable().stream()
                        .filter(type ->
                                section.settings().contains(type.settings().email()))
                        .filter(BuiltInPreview::shows)
                        .findFirst();
        };
    }
}
