package io.buyerstatus.core.document.print;

import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.picture.copy.StoredPicture;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.tracking.Parcel;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Port to what writes print-outs. */
public interface PrintPages {
    /**
     * What is printed, before it is paper.
     *
     * @param title what it is called, in its reader's language
     * @param html a whole document
     * @param logo the shop's, which stands where the document names {@link #LOGO}
     */
    record Page(String title, String html, Optional<StoredPicture> logo) {
        /** The one address of a picture that is printed. */
        public static final String LOGO = "logo:shop";

        /** Without what it says of its buyer. */
        @Override
        public String toString() {
            return "Page[...]";
        }
    }

    /**
     * What is printed from.
     *
     * @param parcel of which it is, if it is of one
     * @param logo our copy of the shop's
     */
    record Source(
            OrderView order,
            Optional<Parcel> parcel,
            EffectiveSettings settings,
            Optional<StoredPicture> logo,
            Instant now) {}

    /** One of ours: the card in the shop's language, what goes to the buyer in theirs. */
    Page page(PrintOut.Kind kind, Source source);

    /**
     * The shop's own template, filled from the order, in the buyer's language.
     *
     * @param link what stands for the order's page; paper is read by whoever finds it, so that it opens no order
     */
    Page page(Template template, Source source, URI link);
}
