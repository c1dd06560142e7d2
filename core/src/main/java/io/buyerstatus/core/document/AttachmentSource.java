package io.buyerstatus.core.document;

import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.tracking.Parcel;
import java.util.Optional;

/** Port to what mails bring along. */
public interface AttachmentSource {
    /**
     * A mail that brings something along.
     *
     * @param parcel the parcel that it is about, if it is about one
     */
    record Bringing(MessageId message, OrderView order, Optional<Parcel> parcel) {}

    /** What a rule names for a mail: what its order has, as it was kept, or what is printed from it for this mail. */
    AttachmentResult fetch(Bringing mail, AttachmentRule rule);
}
