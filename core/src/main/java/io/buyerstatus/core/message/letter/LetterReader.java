package io.buyerstatus.core.message.letter;

import io.buyerstatus.core.order.OrderKey;
import java.util.Optional;

/** Port to the letters, for whoever sends them. */
@FunctionalInterface
public interface LetterReader {
    /** The letter (strongly consistent). */
    Optional<Letter> find(OrderKey order, LetterId id);
}
