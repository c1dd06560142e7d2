package io.buyerstatus.core.asking;

import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.thread.ThreadKey;
import java.util.List;
import java.util.Optional;

/** Port that reads inquiries, as they are now (strongly consistent). A store that does not answer throws. */
public interface InquiryReader {
    /** An inquiry with all that was said; one Query. */
    Optional<InquiryThread> thread(ThreadKey.OfInquiry key);

    /** Those that the staff linked to an order, newest first; one Query. */
    List<Inquiry> of(OrderKey order);
}
