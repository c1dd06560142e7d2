package io.buyerstatus.core.document;

import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.tracking.Parcel;
import java.util.Optional;

/** Port to what mails bring along. */
public interface AttachmentSource {
    /**
     * What a rule names of an order, as it was kept.
     *
     * @param parcel the parcel that the message is about, if it is about one
     */
    AttachmentResult fetch(OrderView order, Optional<Parcel> parcel, AttachmentRule rule);
}
