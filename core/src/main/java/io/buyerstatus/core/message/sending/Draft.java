package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.thread.Entry;
import java.util.Optional;

/**
 * What came of looking at a message that is due.
 *
 * @param message as it is to be kept, with what was seen while looking
 * @param entry what stands on its order's page from now on, where it says something there
 */
public record Draft(Message message, Composition composition, Optional<Entry> entry) {
    /** Of a message that says nothing but by mail or SMS. */
    public static Draft of(Message message, Composition composition) {
        return new Draft(message, composition, Optional.empty());
    }

    /** The same, whose message goes to the shop's test address instead of this one; empty where it does not. */
    Draft meantFor(String address) {
        return new Draft(message.with(message.trace().meantFor(address)), composition, entry);
    }
}
