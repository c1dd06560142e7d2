package io.buyerstatus.core.asking;

import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.net.URI;

/** Port to what writes the mails about inquiries. */
@FunctionalInterface
public interface InquiryWriter {
    /**
     * A mail, in the language of whoever asked, or the shop's where it goes to the seller.
     *
     * @param words what it passes on; empty where it passes on nothing
     * @param link the conversation: the private link of whoever asked, and the desk's page for the seller
     */
    RenderedMail mail(BuiltInType type, Inquiry inquiry, String words, EffectiveSettings settings, URI link);
}
