package io.buyerstatus.console.inquiry;

import io.buyerstatus.core.asking.AnswerForm;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.OrderKey;
import java.util.Optional;

/**
 * What just happened at an inquiry, to be said on its page.
 *
 * @param done what was done, as the texts name it
 * @param refused why nothing was, as the texts name it
 * @param form what was filled in, to be shown again
 * @param note what was to be kept among the staff, to be shown again
 * @param preview the mail that would be sent, waiting for one more click
 * @param number of an order that was typed, to be shown again
 * @param other the order whose buyer has another address, waiting for somebody to say that it is the same person
 */
public record InquiryNews(
        Optional<String> done,
        Optional<String> refused,
        Optional<AnswerForm> form,
        String note,
        Optional<RenderedMail> preview,
        String number,
        Optional<OrderKey> other) {
    /** Something was done, or nothing was. */
    public static InquiryNews done(Optional<String> what) {
        return new InquiryNews(what, Optional.empty(), Optional.empty(), "", Optional.empty(), "", Optional.empty());
    }

    /** An answer was not sent; nothing that was typed is lost. */
    public static InquiryNews refused(String why, AnswerForm form) {
        return new InquiryNews(
                Optional.empty(), Optional.of(why), Optional.of(form), "", Optional.empty(), "", Optional.empty());
    }

    /** An answer waits for one more click. */
    public static InquiryNews previewed(AnswerForm form, RenderedMail mail) {
        return new InquiryNews(
                Optional.empty(), Optional.empty(), Optional.of(form), "", Optional.of(mail), "", Optional.empty());
    }

    /** Something else was not done. */
    public static InquiryNews not(String why, String note) {
        return new InquiryNews(
                Optional.empty(), Optional.of(why), Optional.empty(), note, Optional.empty(), "", Optional.empty());
    }

    /** It was not linked to an order. */
    public static InquiryNews unlinked(String why, String number, Optional<OrderKey> other) {
        return new InquiryNews(
                Optional.empty(), Optional.of(why), Optional.empty(), "", Optional.empty(), number, other);
    }
}
