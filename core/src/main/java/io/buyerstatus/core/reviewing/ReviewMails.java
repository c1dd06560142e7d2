package io.buyerstatus.core.reviewing;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.net.URI;
import java.util.Optional;

/** Port to what writes the mails about reviews. */
@FunctionalInterface
public interface ReviewMails {
    /**
     * A mail.
     *
     * @param message which version it is about is its key's occurrence
     * @param order as it is now, if it still is
     * @param link opens the review; for its author alone
     */
    RenderedMail mail(
            BuiltInType type,
            Message message,
            Review review,
            Optional<Order> order,
            EffectiveSettings settings,
            URI link);
}
