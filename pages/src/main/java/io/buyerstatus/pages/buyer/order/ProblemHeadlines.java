package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.pages.buyer.order.Headlines.Answer;
import io.buyerstatus.pages.buyer.parcel.Reasons;
import io.buyerstatus.pages.buyer.parcel.Reasons.Subject;
import io.buyerstatus.pages.buyer.parcel.Tone;
import io.buyerstatus.pages.buyer.purchase.PostcodeMask;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.List;

/** Says what went wrong with a parcel, why, and what follows from it. */
final class ProblemHeadlines {

    private final Texts texts;
    private final Reasons reasons;
    private final PostcodeMask said;

    ProblemHeadlines(Texts texts, PostcodeMask said) {
        this.said = said;
        this.texts = texts;
        this.reasons = new Reasons(texts);
    }

    /** @param shippedParcels the parcels that were handed over, of which at least one is in the state */
    Answer of(Order order, List<Parcel> shippedParcels, ParcelState state) {
        Parcel parcel = shippedParcels.stream()
                .filter(each -> each.state() == state)
                .findFirst()
                .orElseThrow();
        Subject subject = shippedParcels.size() == 1 ? Subject.ONE : Subject.SEVERAL;
        return new Answer(
                tone(state),
                reasons.sentence(parcel, subject).orElseGet(() -> plain(state, subject)),
                detail(order, parcel));
    }

    /** One parcel that is late, but on its way. */
    Answer late(Parcel parcel, String sentence, String detail) {
        return new Answer(Tone.CALM, sentence, reasons.advice(parcel).orElse(detail));
    }

    private static Tone tone(ParcelState state) {
        return state == ParcelState.RETURNING || state == ParcelState.RETURNED ? Tone.OVER : Tone.PROBLEM;
    }

    private String plain(ParcelState state, Subject subject) {
        String key = "headline." + state.wireName();
        boolean several = subject == Subject.SEVERAL && state != ParcelState.RETURNED;
        return texts.get(several ? key + ".several" : key);
    }

    private String detail(Order order, Parcel parcel) {
        ParcelState state = parcel.state();
        boolean back = state == ParcelState.RETURNING || state == ParcelState.RETURNED;
        if (back
                && order.facts().payments().fullyRefunded()
                && order.settlement().gaveBack()) {
            return texts.get("headline.refunded.detail");
        }
        String what = reasons.quotation(parcel)
                .map(said::words)
                .map(words -> words + " " + texts.get(afterQuotation(state)))
                .orElseGet(() -> texts.get("headline." + state.wireName() + ".detail"));
        return back ? what : reasons.advice(parcel).orElse(what);
    }

    private static String afterQuotation(ParcelState state) {
        return switch (state) {
            case DELIVERY_ATTEMPTED -> "headline.attempted.detail";
            case EXCEPTION -> "headline.problem.quoted";
            case UNKNOWN, ANNOUNCED, SENT, OUT_FOR_DELIVERY, AVAILABLE_FOR_PICKUP, DELIVERED, RETURNING, RETURNED ->
                "headline.returning.detail";
        };
    }
}
