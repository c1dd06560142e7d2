package io.buyerstatus.core.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be printed from an order [BL-52]. Each has a word, by which templates and addresses name it. */
public sealed interface PrintOut {
    /** What we print for every shop. */
    enum Kind {
        /** All that whoever packs the order must know, with its prices; for the shop, in its language. */
        ORDER_CARD,
        /** What is in the parcel, without prices; for the buyer. */
        DELIVERY_NOTE,
        /** What the buyer fills in and puts into the parcel that goes back. */
        RETURN_SLIP;

        /** As it is named, e.g. {@code order_card}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One of ours. */
    record Ours(Kind kind) implements PrintOut {}

    /** One of the shop's own templates, filled from the order. */
    record OfTemplate(TemplateId template) implements PrintOut {}

    /** Its word, e.g. {@code delivery_note} or {@code template:return-form}. */
    default String word() {
        return switch (this) {
            case Ours(Kind kind) -> kind.word();
            case OfTemplate(TemplateId template) -> "template:" + template;
        };
    }

    /** What a word names; empty where it names nothing. */
    static Optional<PrintOut> named(String word) {
        return word.startsWith("template:")
                ? TemplateId.parse(word.substring("template:".length())).map(OfTemplate::new)
                : Arrays.stream(Kind.values())
                        .filter(kind -> kind.word().equals(word))
                        .findFirst()
                        .map(Ours::new);
    }
}
