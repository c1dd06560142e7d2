package io.buyerstatus.local.standin.payment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a payment goes that somebody approves on a stand-in's page. */
enum Mood {
    PAY("Pay"),
    LOSE_THE_ANSWER("Pay, and lose the answer"),
    REFUSE("Refuse this way of paying once"),
    PENDING("Leave it pending"),
    TOO_MANY("Turn the shop away once (429)"),
    CANCEL("Go back without paying");

    private final String label;

    Mood(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Optional<Mood> of(String name) {
        return Arrays.stream(values())
                .filter(mood -> mood.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
