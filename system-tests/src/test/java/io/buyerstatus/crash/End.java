package io.buyerstatus.crash;

import io.buyerstatus.aws.ledger.DynamoRefusals;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shipment.Parcel;
import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What there is in the end, without what differs from life to life.
 *
 * @param version how often the order was written: once per event and message of its buyer
 * @param rows how many marks, entries and history rows there are
 * @param messages each with its trigger, channel and state
 * @param mails how many reached SES
 * @param texts how many reached SNS
 */
record End(
        String admission,
        String progress,
        long version,
        List<String> parcels,
        List<Integer> rows,
        List<String> messages,
        int refusals,
        long mails,
        long texts) {
    private static final int MANY = 1000;

    static End of(Bench bench, OrderKey key, int outboxBefore) {
        Order order = bench.orders().find(key).orElseThrow();
        List<OutboxEntry> outbox = bench.engines().standIns().outbox().summaries();
        List<OutboxEntry> sent = outbox.subList(outboxBefore, outbox.size());
        return new End(
                order.admission().toString(),
                order.progress().name(),
                order.version(),
                order.parcels().all().stream().map(End::describe).toList(),
                Stream.of("MARK#", "ENTRY#", "~HISTORY#")
                        .map(prefix -> bench.rows(
                                        prefix.equals("MARK#") ? bench.ledgerTable() : bench.ordersTable(), key, prefix)
                                .size())
                        .toList(),
                bench.messages(key).stream().map(End::describe).sorted().toList(),
                (int) new DynamoRefusals(bench.tables(), bench.ledgerTable())
                        .newest(Bench.SHOP, MANY).stream()
                                .filter(refusal -> refusal.order().equals(key))
                                .count(),
                count(sent, DeliveryChannel.EMAIL),
                count(sent, DeliveryChannel.SMS));
    }

    /** The same but for messages that are flagged as unknown, of which no more left than should. */
    End exceptUnknown(End undisturbed) {
        List<String> settled = messages.stream()
                .map(message -> message.replaceAll(" unknown$", ""))
                .toList();
        List<String> meant = undisturbed.messages().stream()
                .map(message ->
                        settled.contains(message.replaceAll(" \\w+$", "")) ? message.replaceAll(" \\w+$", "") : message)
                .toList();
        boolean unknown = messages.stream().anyMatch(message -> message.endsWith(" unknown"));
        boolean same = settled.equals(meant) && mails <= undisturbed.mails() && texts <= undisturbed.texts();
        return unknown && same
                ? new End(
                        admission,
                        progress,
                        version,
                        parcels,
                        rows,
                        undisturbed.messages(),
                        refusals,
                        undisturbed.mails(),
                        undisturbed.texts())
                : this;
    }

    /** A row's attribute as text. */
    static String text(Map<String, AttributeValue> row, String name) {
        String text = row.getOrDefault(name, AttributeValue.fromS("")).s();
        return text == null ? "" : text;
    }

    private static long count(List<OutboxEntry> sent, DeliveryChannel channel) {
        return sent.stream().filter(entry -> entry.channel() == channel).count();
    }

    private static String describe(Map<String, AttributeValue> row) {
        return text(row, "occasion").replaceAll("\\|.*", "") + " " + text(row, "channel") + " " + text(row, "state");
    }

    private static String describe(Parcel parcel) {
        return parcel.number() + " " + parcel.state() + " " + parcel.scans().size();
    }
}
