package io.buyerstatus.local.standin.ses.receipt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.standin.sns.Topics;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes mails in by the rules of the template. Nobody on this machine signs mails: DMARC passes, unless a mail says by a header
 * {@value #ASKED_FOR} what shall come of it.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html">SES, contents of notifications</a>
 */
public final class Receipts {
    /** For trials of mails that are not what they say. */
    public static final String ASKED_FOR = "X-Local-DMARC";

    private static final Pattern VERDICT =
            Pattern.compile("^" + ASKED_FOR + ":\\s*([A-Z]{1,20})\\s*$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private final List<ReceiptRule> rules = new CopyOnWriteArrayList<>();
    private final Topics topics;
    private final Store store;
    private final InstantSource clock;

    /** Where mails are laid. */
    public interface Store {
        void put(String bucket, String name, byte[] bytes);
    }

    public Receipts(Topics topics, Store store, InstantSource clock) {
        this.topics = topics;
        this.store = store;
        this.clock = clock;
    }

    /** Adds a rule. */
    public void add(ReceiptRule rule) {
        rules.add(rule);
    }

    /**
     * Takes a mail in, if a rule says so.
     *
     * @param sender of the envelope; empty for what reports by itself
     * @return false where it is nobody's
     */
    public boolean take(byte[] raw, String sender, String recipient) {
        Optional<ReceiptRule> rule =
                rules.stream().filter(each -> each.takes(recipient)).findFirst();
        rule.ifPresent(taking -> {
            String id = UUID.randomUUID().toString().replace("-", "");
            store.put(taking.bucket(), taking.prefix() + id, raw);
            topics.publish(
                    taking.topic(),
                    "Amazon SES Email Receipt Notification",
                    notification(taking, id, raw, sender, recipient).toString(),
                    Map.of());
        });
        return rule.isPresent();
    }

    private ObjectNode notification(ReceiptRule rule, String id, byte[] raw, String sender, String recipient) {
        String now = clock.instant().toString();
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("notificationType", "Received");
        ObjectNode receipt = record.putObject("receipt").put("timestamp", now);
        ArrayNode recipients = receipt.putArray("recipients");
        recipients.add(recipient);
        for (String verdict : List.of("spamVerdict", "virusVerdict", "spfVerdict", "dkimVerdict")) {
            receipt.putObject(verdict).put("status", "PASS");
        }
        receipt.putObject("dmarcVerdict").put("status", dmarc(raw));
        receipt.putObject("action")
                .put("type", "S3")
                .put("topicArn", rule.topic())
                .put("bucketName", rule.bucket())
                .put("objectKeyPrefix", rule.prefix())
                .put("objectKey", rule.prefix() + id);
        ObjectNode mail = record.putObject("mail");
        mail.put("timestamp", now).put("source", sender).put("messageId", id);
        mail.putArray("destination").add(recipient);
        return record;
    }

    private static String dmarc(byte[] raw) {
        String head = new String(raw, 0, Math.min(raw.length, 20_000), StandardCharsets.ISO_8859_1);
        Matcher asked = VERDICT.matcher(head);
        return asked.find() ? asked.group(1).toUpperCase(Locale.ROOT) : "PASS";
    }
}
