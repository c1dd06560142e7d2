package io.buyerstatus.core.template;

import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.Parcel;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a template is filled from: all that a tag may say.
 *
 * @param language the tag of the one language that the whole message is in
 * @param link where the message leads: the order's page
 * @param stop stops messages like it, where its reader can
 * @param parcel the parcel that it is about, if it is about one
 * @param entry the message of the conversation that it is about
 * @param invoice the invoice that it is about; empty for the one that counts
 * @param now as which the order is told
 */
public record TemplateOccasion(
        OrderView order,
        EffectiveSettings settings,
        String language,
        URI link,
        Optional<URI> stop,
        Optional<Parcel> parcel,
        Optional<Entry> entry,
        Optional<Invoice> invoice,
        List<AttachedName> attachments,
        Instant now) {

    public TemplateOccasion {
        attachments = List.copyOf(attachments);
    }

    /** Without the link, which opens the order. */
    @Override
    public String toString() {
        return "TemplateOccasion[...]";
    }
}
