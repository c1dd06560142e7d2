package io.buyerstatus.local.standin.ses;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.standin.sns.Courier;
import io.buyerstatus.local.standin.sns.Topics;
import io.buyerstatus.local.standin.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What becomes of a mail after SES has taken it. The addresses of Amazon's mailbox simulator do what they do at Amazon
 * (with {@code +label} too); every other mailbox takes its mail. What becomes of it is published to the configuration
 * set's destinations: {@code Send} at once, the rest a moment later.
 */
final class Simulator {

    private static final String DOMAIN = "@simulator.amazonses.com";
    private static final Duration TRANSPORT = Duration.ofMillis(40);
    private static final Duration READING = Duration.ofMillis(40);
    private static final String SUBJECT = "Amazon SES Email Event Notification";

    /** The EICAR test virus, in two halves lest a scanner finds it here. */
    private static final String TEST_VIRUS =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR".concat("-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    /** A mailbox's way to take mail. */
    private enum Mailbox {
        NORMAL,
        BOUNCES,
        SUPPRESSED,
        COMPLAINS,
        OUT_OF_OFFICE
    }

    /** How a bounce is reported; an out-of-office answer is one without a status. */
    record Bounce(String type, String subType, String status, String diagnosticCode) {

        static final Bounce HARD = new Bounce("Permanent", "General", "5.1.1", "smtp; 550 5.1.1 user unknown");
        static final Bounce SUPPRESSED = new Bounce(
                "Permanent",
                "Suppressed",
                "5.1.1",
                "Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an"
                        + " invalid address.");
        static final Bounce OUT_OF_OFFICE = new Bounce("Transient", "General", "", "");
    }

    private final ConfigurationSets configurationSets;
    private final Topics topics;
    private final Courier courier;
    private final InstantSource clock;

    Simulator(ConfigurationSets configurationSets, Topics topics, Courier courier, InstantSource clock) {
        this.configurationSets = configurationSets;
        this.topics = topics;
        this.courier = courier;
        this.clock = clock;
    }

    /** Lets the mail go its way. */
    void follow(SentMail sent) {
        if (hasVirus(sent)) {
            publish(EventType.REJECT, sent, EventRecords.reject(sent));
            return;
        }
        publish(EventType.SEND, sent, EventRecords.send(sent));
        courier.after(TRANSPORT, () -> arrive(sent));
    }

    private void arrive(SentMail sent) {
        Instant at = clock.instant();
        Map<Mailbox, List<String>> mailboxes =
                sent.mail().recipients().addresses().stream().collect(Collectors.groupingBy(Simulator::mailbox));
        bounced(sent, at, Bounce.HARD, mailboxes.getOrDefault(Mailbox.BOUNCES, List.of()));
        bounced(sent, at, Bounce.SUPPRESSED, mailboxes.getOrDefault(Mailbox.SUPPRESSED, List.of()));
        List<String> delivered = List.of(Mailbox.NORMAL, Mailbox.COMPLAINS, Mailbox.OUT_OF_OFFICE).stream()
                .flatMap(mailbox -> mailboxes.getOrDefault(mailbox, List.of()).stream())
                .toList();
        if (!delivered.isEmpty()) {
            publish(EventType.DELIVERY, sent, EventRecords.delivery(sent, at, delivered));
        }
        courier.after(READING, () -> react(sent, mailboxes));
    }

    private void react(SentMail sent, Map<Mailbox, List<String>> mailboxes) {
        Instant at = clock.instant();
        List<String> complaining = mailboxes.getOrDefault(Mailbox.COMPLAINS, List.of());
        if (!complaining.isEmpty()) {
            publish(EventType.COMPLAINT, sent, EventRecords.complaint(sent, at, complaining));
        }
        bounced(sent, at, Bounce.OUT_OF_OFFICE, mailboxes.getOrDefault(Mailbox.OUT_OF_OFFICE, List.of()));
    }

    private void bounced(SentMail sent, Instant at, Bounce kind, List<String> recipients) {
        if (!recipients.isEmpty()) {
            publish(EventType.BOUNCE, sent, EventRecords.bounce(sent, at, kind, recipients));
        }
    }

    private void publish(EventType type, SentMail sent, ObjectNode event) {
        String message = Json.text(event);
        configurationSets.destinations(sent.mail().configurationSet()).stream()
                .flatMap(List::stream)
                .filter(destination -> destination.types().contains(type))
                .forEach(destination -> topics.publish(destination.topicArn(), SUBJECT, message, Map.of()));
    }

    private static Mailbox mailbox(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(DOMAIN)) {
            return Mailbox.NORMAL;
        }
        return switch (lower.substring(0, lower.length() - DOMAIN.length()).split("\\+", 2)[0]) {
            case "bounce" -> Mailbox.BOUNCES;
            case "suppressionlist" -> Mailbox.SUPPRESSED;
            case "complaint" -> Mailbox.COMPLAINS;
            case "ooto" -> Mailbox.OUT_OF_OFFICE;
            default -> Mailbox.NORMAL;
        };
    }

    private static boolean hasVirus(SentMail sent) {
        return sent.mail().attachments().stream()
                .anyMatch(file -> new String(file.content(), StandardCharsets.ISO_8859_1).contains(TEST_VIRUS));
    }
}
