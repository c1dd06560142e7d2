package io.buyerstatus.pages.buyer.inquiry;

import io.buyerstatus.pages.buyer.order.ThreadView;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import java.util.List;
import java.util.Optional;

/**
 * What was asked and answered.
 *
 * @param product that it is about
 * @param news what was just done
 * @param note how it stands
 * @param form to write again; empty where nothing can be written any more
 * @param disown where whoever did not ask says so; empty where that is settled
 */
public record InquiryView(
        PageFrame shell,
        String title,
        Optional<String> product,
        Optional<String> news,
        Optional<String> note,
        List<ThreadView.Entry> entries,
        Optional<Form> form,
        Optional<String> disown) {
    public InquiryView {
        entries = List.copyOf(entries);
        disown = disown.map(SafeUrl::required);
    }

    /** The form. */
    public record Form(String action, String after, String text, Optional<String> error) {
        public Form {
            action = SafeUrl.required(action);
        }
    }
}
