package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.link.OneTimeCode;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelId;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Port to what writes the messages. */
public interface MessageRenderer {
    /**
     * What a message about an order is made from.
     *
     * @param order with its newest entries, so that "somebody wrote" can quote
     * @param link where the message leads: the order's private link, except for whoever shall not have that
     * @param stop stops messages like it, where its recipient can
     * @param code the code that the message carries, if it carries one
     * @param review opens the review of the order, where the message asks for it
     */
    record Material(
            Message message,
            BuiltInType type,
            OrderView order,
            EffectiveSettings settings,
            String language,
            URI link,
            Optional<URI> stop,
            Optional<OneTimeCode> code,
            Optional<OrderLinks.ReviewLink> review) {
        /** More than that make a mail that programs cut; the order's page has all of them. */
        private static final int MOST_PARCELS = 30;

        /** Of a message that asks for no review. */
        public Material(
                Message message,
                BuiltInType type,
                OrderView order,
                EffectiveSettings settings,
                String language,
                URI link,
                Optional<URI> stop,
                Optional<OneTimeCode> code) {
            this(message, type, order, settings, language, link, stop, code, Optional.empty());
        }

        /** The parcel that the message is about, if it is about one that the order still has. */
        public Optional<Parcel> parcel() {
            String parcel = message.key().parcel();
            return parcel.isEmpty() ? Optional.empty() : order.order().parcel(new ParcelId(parcel));
        }

        /** The parcels that the message tells of: that one, and those that left with it, where its type tells of them together. */
        public List<Parcel> parcels() {
            return parcel().map(about -> type.tellsTogether()
                            ? order.order().parcels().leftWith(about).stream()
                                    .filter(other -> other.equals(about) || other.state() == about.state())
                                    .limit(MOST_PARCELS)
                                    .toList()
                            : List.of(about))
                    .orElseGet(List::of);
        }

        @Override
        public String toString() {
            return "Material[" + message.id() + "]";
        }
    }

    /** A mail's visible parts. */
    record RenderedMail(String subject, String text, String html) {
        /** Without what it says, which may open the order. */
        @Override
        public String toString() {
            return "RenderedMail[...]";
        }
    }

    RenderedMail mail(Material material);

    /** An SMS's text: at most 1,600 characters, GSM-7 where the language allows. */
    String sms(Material material);
}
