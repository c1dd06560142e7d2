package io.buyerstatus.core.asking;

import io.buyerstatus.core.desk.LetterDraft;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;

/**
 * What somebody filled in to answer an inquiry.
 *
 * @param form which form it was: the same form that says the same is one answer, however often it is sent
 * @param seen how far its writer had read
 * @param closes whether no more is expected after it
 */
public record AnswerForm(String form, String text, String seen, boolean closes) {
    public AnswerForm {
        text = CleanText.typed(text);
    }

    /** What somebody keeps as a draft, as a form. */
    public static AnswerForm of(LetterDraft draft, String form, String seen) {
        return new AnswerForm(form, draft.text(), seen, draft.closes());
    }

    LetterId id() {
        return LetterId.of("inquiry", form, text, closes ? "closes" : "");
    }

    /** The same as a draft. */
    public LetterDraft draft(Instant now) {
        return new LetterDraft(MessageKind.PAGE_AND_MAIL, DeliveryChannel.EMAIL, "", "", text, closes, now);
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "AnswerForm[" + form + "]";
    }
}
