package io.buyerstatus.core.asking;

import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.Checks;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one cause writes of an inquiry, as one transaction.
 *
 * @param before the inquiry as it was read; its revision guards the write. Empty for a new one
 * @param unsaid entries that shall not have been said
 * @param letters new ones
 * @param takenBack letters that shall not have been written; their messages were cancelled before
 */
public record InquiryChange(
        Optional<Inquiry> before,
        Inquiry after,
        List<Entry> entries,
        List<Entry> unsaid,
        List<Letter> letters,
        List<Letter> takenBack,
        List<Message> messages) {
    public InquiryChange {
        entries = List.copyOf(entries);
        unsaid = List.copyOf(unsaid);
        letters = List.copyOf(letters);
        takenBack = List.copyOf(takenBack);
        messages = List.copyOf(messages);
        Checks.require(
                after.revision() == before.map(Inquiry::revision).orElse(0L) + 1,
                "revision",
                "must follow the one before");
    }

    /** Of the inquiry alone. */
    static InquiryChange of(Inquiry before, Inquiry after, List<Message> messages) {
        return new InquiryChange(Optional.of(before), after, List.of(), List.of(), List.of(), List.of(), messages);
    }

    /** With what somebody said. */
    static InquiryChange saying(Inquiry before, Inquiry after, List<Entry> entries, List<Message> messages) {
        return new InquiryChange(Optional.of(before), after, entries, List.of(), List.of(), List.of(), messages);
    }
}
