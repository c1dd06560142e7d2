package io.buyerstatus.aws.privacy;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.aws.order.InquiryRows;
import io.buyerstatus.aws.order.OrdersTable;
import io.buyerstatus.aws.reply.MailRows;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.privacy.ExportSource;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Exports what the map of personal data has a label for: drafts, and addresses of others, have none. */
public final class DynamoExport implements ExportSource {
    private static final String ORDERS = "Orders";
    private static final String LEDGER = "Ledger";
    private static final String REVIEWS = "Reviews";

    private final DataMap map = DataMap.read();
    private final OrderRows rows;
    private final ReviewRows reviews;

    public DynamoExport(DynamoDbClient dynamo, String orders, String ledger, String reviews) {
        this.rows = new OrderRows(dynamo, orders, ledger, map);
        this.reviews = new ReviewRows(dynamo, reviews, map);
    }

    @Override
    public List<Part> of(OrderKey order) {
        String review = Invitation.id(order);
        List<Map<String, AttributeValue>> own = rows.ofOrder(order);
        Stream<Map<String, AttributeValue>> answers = own.stream()
                .flatMap(row -> OrdersTable.entryIdOf(sort(row)).stream())
                .flatMap(entry -> MailId.ofEntry(entry).stream())
                .distinct()
                .flatMap(mail -> rows.ledgerRow(MailRows.key(order.shop(), mail)).stream());
        return Stream.of(
                        parts(ORDERS, own.stream()),
                        parts(LEDGER, rows.ofLedger(order).stream()),
                        parts(LEDGER, answers),
                        parts(REVIEWS, reviews.all(order.shop(), review).stream()),
                        parts(
                                LEDGER,
                                rows
                                        .ofLedger(LedgerTable.partition(new Subject.OfReview(order.shop(), review)))
                                        .stream()))
                .flatMap(parts -> parts)
                .toList();
    }

    @Override
    public List<Part> of(ShopId shop, EmailAddress address) {
        Stream<Map<String, AttributeValue>> asked = Arrays.stream(InquiryState.values())
                .flatMap(state -> from(rows.ofOrders(InquiryRows.board(shop, state)), "email", address))
                .map(row -> InquiryRows.read(shop, new ItemReader(row)).key())
                .flatMap(key -> rows.ofOrders(InquiryRows.partition(key)).stream());
        return Stream.of(
                        parts(LEDGER, from(rows.ofLedger(MailRows.heldOf(shop)), "from", address)),
                        parts(ORDERS, from(rows.ofOrders(OrdersTable.withdrawals(shop)), "to", address)),
                        parts(ORDERS, asked))
                .flatMap(parts -> parts)
                .toList();
    }

    private static Stream<Map<String, AttributeValue>> from(
            List<Map<String, AttributeValue>> rows, String attribute, EmailAddress address) {
        Predicate<EmailAddress> same = other -> other.normalised().equals(address.normalised());
        return rows.stream().filter(row -> EmailAddress.parse(new ItemReader(row).text(attribute))
                .filter(same)
                .isPresent());
    }

    private Stream<Part> parts(String table, Stream<Map<String, AttributeValue>> items) {
        return items.flatMap(item -> map.row(table, item).stream()
                .map(rule -> new Part(rule.name().replace('-', ' '), fields(rule, item)))
                .filter(part -> !part.fields().isEmpty()));
    }

    private static List<Field> fields(RowRule rule, Map<String, AttributeValue> item) {
        List<Field> fields = new ArrayList<>();
        item.entrySet().stream()
                .filter(attribute -> !Anonymiser.isKey(attribute.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(attribute -> add(rule, List.of(attribute.getKey()), attribute.getValue(), fields));
        return fields;
    }

    private static void add(RowRule rule, List<String> path, AttributeValue value, List<Field> fields) {
        if (value.hasM()) {
            value.m().forEach((name, each) -> add(rule, Anonymiser.with(path, name), each, fields));
        } else if (value.hasL()) {
            // The number of a register's stamp says nothing.
            boolean register = value.l().size() == 2 && value.l().getLast().n() != null;
            value.l().stream().limit(register ? 1 : value.l().size()).forEach(each -> add(rule, path, each, fields));
        } else {
            rule.of(path)
                    .map(AttributeRule::label)
                    .filter(label -> !label.isEmpty())
                    .ifPresent(label -> fields.add(new Field(label, text(value))));
        }
    }

    private static String text(AttributeValue value) {
        if (value.s() != null) {
            return value.s();
        }
        if (value.n() != null) {
            return value.n();
        }
        return value.bool() == null ? String.join(", ", value.ss()) : value.bool() ? "yes" : "no";
    }

    private static String sort(Map<String, AttributeValue> row) {
        return new ItemReader(row).text(OrdersTable.SK);
    }
}
