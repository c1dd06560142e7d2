package io.buyerstatus.crash;

import io.buyerstatus.aws.ledger.DynamoRejectedEvents;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What there is in the end, without what differs from life to life.
 *
 * @param version how often the order was written: once per event that changed it and message of its buyer
 * @param rows how many events were taken in, and how many entries there are
 * @param mails how many reached SES, or the server of the shop's own mailbox with all that belongs to them
 * @param texts how many reached SNS
 * @param pictures how each picture's copy ended, and what the store holds of it
 */
record End(
        String admission,
        String progress,
        long version,
        List<String> parcels,
        List<Integer> rows,
        List<Told> messages,
        int refusals,
        long mails,
        long texts,
        List<String> pictures) {
    /** The message that tells the seller of one whose outcome nobody knows. */
    static final String UNSETTLED = "MESSAGE_UNSETTLED";

    private static final int MANY = 1000;

    /** A message by its trigger and channel, and the state that it ended in. */
    record Told(String what, String state) {
        static Told of(Map<String, AttributeValue> row) {
            String trigger = text(row, "occasion").replaceAll("\\|.*", "");
            return new Told(trigger + " " + text(row, "channel"), text(row, "state"));
        }
    }

    static End of(Bench bench, OrderKey key, int outboxBefore, long byMailbox, List<String> pictures) {
        Order order = bench.orders().find(key).orElseThrow();
        List<OutboxEntry> outbox = bench.engines().standIns().outbox().summaries();
        List<OutboxEntry> sent = outbox.subList(outboxBefore, outbox.size());
        return new End(
                order.admission().toString(),
                order.progress().name(),
                order.version(),
                order.parcels().all().stream().map(End::describe).toList(),
                List.of(
                        bench.rows(bench.ledgerTable(), key, "MARK#").size(),
                        bench.rows(bench.ordersTable(), key, "ENTRY#").size()),
                bench.messages(key).stream()
                        .map(Told::of)
                        .sorted(Comparator.comparing(Told::what).thenComparing(Told::state))
                        .toList(),
                (int) new DynamoRejectedEvents(bench.tables(), bench.ledgerTable())
                        .newest(Bench.SHOP, MANY).stream()
                                .filter(refusal -> refusal.order().equals(key))
                                .count(),
                count(sent, DeliveryChannel.EMAIL) + byMailbox,
                count(sent, DeliveryChannel.SMS),
                pictures);
    }

    /**
     * This end with every message that is flagged as unknown taken for what it should have become. No more may have left than
     * should: otherwise it stays as it is, and differs.
     */
    End exceptUnknown(End undisturbed) {
        return withoutNotice().settled(undisturbed);
    }

    /** This end without what told the seller of a message whose outcome nobody knows; as it is where there is no such message. */
    private End withoutNotice() {
        List<Told> others = messages.stream()
                .filter(message -> !message.what().startsWith(UNSETTLED))
                .toList();
        boolean unknown = others.stream().anyMatch(message -> message.state().equals("unknown"));
        return !unknown || others.size() != messages.size() - 1
                ? this
                : new End(admission, progress, version, parcels, rows, others, refusals, mails - 1, texts, pictures);
    }

    private End settled(End undisturbed) {
        if (messages.size() != undisturbed.messages.size() || mails > undisturbed.mails || texts > undisturbed.texts) {
            return this;
        }
        List<Told> settled = new ArrayList<>();
        boolean unknown = false;
        for (int at = 0; at < messages.size(); at++) {
            boolean flagged = messages.get(at).state().equals("unknown");
            unknown |= flagged;
            settled.add(flagged ? undisturbed.messages.get(at) : messages.get(at));
        }
        long sameMails = unknown ? undisturbed.mails : mails;
        long sameTexts = unknown ? undisturbed.texts : texts;
        return new End(admission, progress, version, parcels, rows, settled, refusals, sameMails, sameTexts, pictures);
    }

    /** How the messages of a trigger ended. */
    List<String> states(String trigger) {
        return messages.stream()
                .filter(message -> message.what().startsWith(trigger))
                .map(Told::state)
                .toList();
    }

    /** A row's attribute as text. */
    static String text(Map<String, AttributeValue> row, String name) {
        String text = row.getOrDefault(name, AttributeValue.fromS("")).s();
        return text == null ? "" : text;
    }

    private static long count(List<OutboxEntry> sent, DeliveryChannel channel) {
        return sent.stream().filter(entry -> entry.channel() == channel).count();
    }

    private static String describe(Parcel parcel) {
        return parcel.number() + " " + parcel.state() + " " + parcel.scans().size();
    }
}
