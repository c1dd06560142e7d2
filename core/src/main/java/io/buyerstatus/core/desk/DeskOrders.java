package io.buyerstatus.core.desk;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.staff.PersonId;
import java.util.Optional;

/** Port to all that the shop knows of its orders, for its staff. */
public interface DeskOrders {
    /**
     * The card of an order, as it is now (strongly consistent): three Queries where nothing is far larger than usual.
     *
     * @param reader whose draft it holds
     * @param entries how many of the conversation at most
     */
    Optional<OrderCard> card(OrderKey order, PersonId reader, int entries);

    /** Keeps what somebody has begun to write, in the place of what they had begun before. */
    void keep(OrderKey order, PersonId writer, LetterDraft draft);

    /** Forgets what somebody has begun to write. */
    void forget(OrderKey order, PersonId writer);

    /** Marks a letter as taken back by its writer: it answers nothing, whoever asks. The card shows it as before. */
    void takenBack(OrderKey order, Letter letter);

    /**
     * Replaces a message if it still has the revision before {@code next}'s.
     *
     * @return whether it did; {@code false} means that somebody else changed it meanwhile
     */
    boolean replace(Message next);
}
