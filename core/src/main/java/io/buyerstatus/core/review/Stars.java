package io.buyerstatus.core.review;

import io.buyerstatus.core.value.Checks;
import java.util.Optional;

/** How good something was: 1, the worst, to 5, the best. */
public record Stars(int count) {
    public static final int MOST = 5;

    public Stars {
        Checks.require(count >= 1 && count <= MOST, "stars", "must be 1 to " + MOST);
    }

    /** What a form or a link says, if it is a number of stars. */
    public static Optional<Stars> parse(String text) {
        return text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '5'
                ? Optional.of(new Stars(text.charAt(0) - '0'))
                : Optional.empty();
    }
}
