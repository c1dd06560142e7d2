package io.buyerstatus.local.standin.outbox;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One mail or text message as people would see it. Text that a message does not have is empty, never null.
 *
 * @param id what the service answered as message id
 * @param at when the service accepted it, by the system's own clock
 * @param from the sender as shown: name and address, or the sender id of a text message
 * @param to the plain addresses or the number, separated by comma and space
 * @param cc like {@code to}
 * @param bcc like {@code to}; only here, never in a header
 * @param headers in their order, encoded words decoded; several of one name joined by comma and space
 */
public record OutboxEntry(
        String id,
        Instant at,
        DeliveryChannel channel,
        String from,
        String to,
        String cc,
        String bcc,
        String subject,
        String text,
        String html,
        Map<String, String> headers,
        List<Attachment> attachments) {

    public OutboxEntry {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        attachments = List.copyOf(attachments);
    }

    /** Everyone it went to, separated by comma and space. */
    public String recipients() {
        return String.join(
                ", ",
                List.of(to, cc, bcc).stream().filter(list -> !list.isEmpty()).toList());
    }

    /** The same without what is large: HTML, headers and attachments. */
    OutboxEntry summary() {
        return new OutboxEntry(id, at, channel, from, to, cc, bcc, subject, text, "", Map.of(), List.of());
    }
}
