package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.pages.buyer.parcel.Tone;

/**
 * What the headline says.
 *
 * @param pay whether the buyer is to transfer money now
 */
record Answer(Tone tone, String sentence, String detail, boolean pay) {

    Answer(Tone tone, String sentence, String detail) {
        this(tone, sentence, detail, false);
    }
}
