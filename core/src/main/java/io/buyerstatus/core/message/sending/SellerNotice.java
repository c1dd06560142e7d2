package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Optional;
import java.util.function.Supplier;

/** What sellers are told of the running of their shop; also where the shop is switched off, as it is not for buyers. */
public final class SellerNotice {
    private SellerNotice() {}

    /**
     * The mail to the address that the shop is notified at.
     *
     * @param support whom sellers ask when they need help (KS-9): their answers go there
     * @param words what it says
     */
    public static Composition of(
            Message message,
            BuiltInType type,
            EmailAddress support,
            EffectiveSettings settings,
            Supplier<RenderedMail> words) {
        return MessageSettings.notified(settings)
                .map(seller -> Unwritten.unless(() -> new Composition.Mail(
                        OutgoingMail.necessary(message, type, Optional.of(support), seller, words.get(), settings))))
                .orElse(Composition.NO_ADDRESS);
    }
}
