package io.buyerstatus.core.message;

import io.buyerstatus.core.value.CleanText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What led to a message, the first cause first: an event, or what a buyer wrote, which may have answered a message of ours, which had
 * a cause. It is how a shop's automations are kept from answering their own answers.
 *
 * @param links each a word and an id, e.g. {@code mail 3f...}
 */
public record Chain(List<String> links) {
    /** Of what nobody knows the cause of. */
    public static final Chain UNKNOWN = new Chain(List.of());

    /** So many messages may come of one another; whoever still answers then is a machine, or needs a person. */
    public static final int LONGEST = 3;

    private static final String NEXT = " > ";
    private static final String MESSAGE = "message ";

    public Chain {
        links = List.copyOf(links);
    }

    /** Of what an event did. */
    public static Chain ofEvent(String id) {
        return UNKNOWN.and("event " + id);
    }

    /** Of what was written on the page, which answers nothing. */
    public static Chain ofPage(String entry) {
        return UNKNOWN.and("page " + entry);
    }

    /** The same, and then a mail that answered its last message. */
    public Chain thenMail(String id) {
        return and("mail " + id);
    }

    /** What led to whatever a message leads to. */
    public static Chain after(Message message) {
        return parse(message.trace().cause()).and(MESSAGE + message.id().id());
    }

    /** Whether one more message would be one too many. */
    public boolean tooLong() {
        return messages() >= LONGEST;
    }

    /** How many messages led to it. */
    public int messages() {
        return (int) links.stream().filter(link -> link.startsWith(MESSAGE)).count();
    }

    /** As it stands in the ledger. */
    public String text() {
        return String.join(NEXT, links);
    }

    /** What {@link #text()} wrote; what was cut off there is not known any more. */
    public static Chain parse(String text) {
        return new Chain(Arrays.stream(text.split(NEXT, -1))
                .map(CleanText::line)
                .filter(link -> !link.isBlank())
                .toList());
    }

    private Chain and(String link) {
        return new Chain(Stream.concat(links.stream(), Stream.of(link)).toList());
    }
}
