package io.buyerstatus.aws.privacy;

import io.buyerstatus.aws.document.DocumentItems;
import io.buyerstatus.aws.document.DocumentRows;
import io.buyerstatus.aws.document.DynamoShopFiles;
import io.buyerstatus.aws.document.S3DocumentStore;
import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.InquiryRows;
import io.buyerstatus.aws.order.OrdersTable;
import io.buyerstatus.aws.order.WithdrawalAttributes.AssignedRows;
import io.buyerstatus.aws.order.WithdrawalAttributes.Withdrawals;
import io.buyerstatus.aws.reply.MailRows;
import io.buyerstatus.aws.reply.S3RawMails;
import io.buyerstatus.aws.review.DynamoReviews;
import io.buyerstatus.core.document.DocumentContent;
import io.buyerstatus.core.document.ShopFile;
import io.buyerstatus.core.inbound.HeldMail;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.privacy.PersonalData;
import io.buyerstatus.core.privacy.Trace;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Stamped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All that is kept of buyers: rows of four tables, and objects of two buckets. */
public final class DynamoPersonalData implements PersonalData {
    /** What an erased declaration has in the place of its address. */
    private static final EmailAddress NOBODY = Declaration.NOBODY;

    private final OrderRows rows;
    private final DynamoOrderStore orders;
    private final DynamoReviews reviews;
    private final ReviewRows reviewRows;
    private final DynamoShopFiles files;
    private final S3DocumentStore documents;
    private final S3RawMails mails;

    /**
     * Where all of it is.
     *
     * @param documents what was fetched, made or attached
     * @param mails what came in
     */
    public record Places(String orders, String ledger, String reviews, S3DocumentStore documents, S3RawMails mails) {}

    public DynamoPersonalData(DynamoDbClient dynamo, Places places) {
        DataMap map = DataMap.read();
        this.rows = new OrderRows(dynamo, places.orders(), places.ledger(), map);
        this.orders = new DynamoOrderStore(dynamo, places.orders(), places.ledger());
        this.reviews = new DynamoReviews(dynamo, places.reviews(), places.ledger());
        this.reviewRows = new ReviewRows(dynamo, places.reviews(), map);
        this.files = new DynamoShopFiles(dynamo, places.ledger());
        this.documents = places.documents();
        this.mails = places.mails();
    }

    @Override
    public boolean mark(OrderKey order, Instant at) {
        return rows.mark(order, at);
    }

    @Override
    public int anonymise(OrderKey order) {
        return rows.anonymise(order);
    }

    @Override
    public List<Trace> traces(OrderKey key) {
        List<Map<String, AttributeValue>> ledger = rows.ofLedger(key);
        Set<Trace> traces = new LinkedHashSet<>();
        Optional<Order> order = orders.find(key);
        order.ifPresent(found -> traces.addAll(traces(found)));
        Stream.concat(
                        rows.ofOrder(key).stream()
                                .flatMap(row -> OrdersTable.entryIdOf(sort(row)).stream())
                                .flatMap(entry -> MailId.ofEntry(entry).stream()),
                        ledger.stream().flatMap(row -> MailRows.linked(sort(row)).stream()))
                .forEach(mail -> traces.add(new Trace.Answer(mail)));
        held(key.shop())
                .filter(held -> held.order().filter(key::equals).isPresent())
                .forEach(held -> traces.add(new Trace.Answer(held.id())));
        ledger.stream()
                .filter(row -> sort(row).startsWith(DocumentRows.OF_ORDER))
                .map(DocumentItems::read)
                .flatMap(copy -> copy.content().stream())
                .forEach(content -> traces.add(new Trace.Paper(content)));
        if (reviewRows.tell(key.shop(), Invitation.id(key))
                || !rows.ofLedger(partition(new Subject.OfReview(key.shop(), Invitation.id(key))))
                        .isEmpty()) {
            traces.add(new Trace.Review());
        }
        rows.ofOrders(InquiryRows.ofOrder(key)).stream()
                .map(row -> InquiryRows.read(key.shop(), new ItemReader(row)))
                .forEach(inquiry -> traces.add(new Trace.Inquiry(inquiry.key().inquiry())));
        declarations(key.shop(), row -> row.text(Withdrawals.ORDER).equals(key.key()) && tells(row))
                .forEach(traces::add);
        return List.copyOf(traces);
    }

    private Set<Trace> traces(Order order) {
        Set<Trace> traces = new LinkedHashSet<>();
        Stream.of(
                        order.buyer().flatMap(Buyer::email).stream(),
                        order.preferences().email().stream(),
                        order.preferences().unconfirmed().stream(),
                        order.withdrawals().stream().flatMap(said -> said.said().receiptTo().stream()))
                .flatMap(address -> address)
                .filter(address -> !address.equals(NOBODY))
                .filter(address -> rows.ledgerRow(
                                LedgerTable.suppression(order.key().shop(), address))
                        .isPresent())
                .forEach(address -> traces.add(new Trace.Suppressed(address)));
        order.reachablePhone()
                .filter(number -> rows.ledgerRow(
                                LedgerTable.suppression(order.key().shop(), number))
                        .isPresent())
                .ifPresent(number -> traces.add(new Trace.SuppressedNumber(number)));
        order.facts().parcels().fragments().values().stream()
                .flatMap(DynamoPersonalData::numbers)
                .filter(number -> !number.isBlank())
                .map(ParcelId::normalise)
                .forEach(number -> traces.add(new Trace.TrackingNumber(number)));
        order.withdrawals().stream()
                .filter(said -> !said.said().erased())
                .map(Withdrawal::id)
                .forEach(id -> traces.add(new Trace.Declaration(id)));
        return traces;
    }

    private static Stream<String> numbers(ParcelFacts parcel) {
        return Stream.of(
                        parcel.shipping().number().map(Stamped::value).stream(),
                        parcel.shipping().presence().numbers().keySet().stream(),
                        parcel.tracking().number().map(Stamped::value).stream())
                .flatMap(number -> number);
    }

    @Override
    public List<Trace> traces(ShopId shop, EmailAddress address) {
        List<Trace> traces = new ArrayList<>();
        held(shop)
                .filter(held -> EmailAddress.parse(held.from())
                        .filter(from -> from.normalised().equals(address.normalised()))
                        .isPresent())
                .forEach(held -> traces.add(new Trace.Answer(held.id())));
        declarations(shop, row -> EmailAddress.parse(row.text(Withdrawals.RECEIPT_TO))
                        .filter(to -> to.normalised().equals(address.normalised()))
                        .isPresent())
                .forEach(traces::add);
        inquiries(shop)
                .filter(inquiry -> inquiry.asker().email().normalised().equals(address.normalised()))
                .forEach(inquiry -> traces.add(new Trace.Inquiry(inquiry.key().inquiry())));
        rows.ledgerRow(LedgerTable.suppression(shop, address))
                .ifPresent(row -> traces.add(new Trace.Suppressed(address)));
        return List.copyOf(traces);
    }

    private Stream<HeldMail> held(ShopId shop) {
        return rows.ofLedger(MailRows.heldOf(shop)).stream().map(row -> MailRows.held(shop, new ItemReader(row)));
    }

    private Stream<Inquiry> inquiries(ShopId shop) {
        return Arrays.stream(InquiryState.values())
                .flatMap(state -> rows.ofOrders(InquiryRows.board(shop, state)).stream())
                .map(row -> InquiryRows.read(shop, new ItemReader(row)));
    }

    private Stream<Trace> declarations(ShopId shop, Predicate<ItemReader> which) {
        return rows.ofOrders(OrdersTable.withdrawals(shop)).stream()
                .filter(row -> which.test(new ItemReader(row)))
                .map(row -> new Trace.Declaration(sort(row)));
    }

    private static boolean tells(ItemReader declaration) {
        return !declaration.text(Withdrawals.RECEIPT_TO).equals(NOBODY.value());
    }

    @Override
    public void forget(ShopId shop, Trace trace, Instant at) {
        switch (trace) {
            case Trace.Suppressed(var address) -> rows.deleteOfLedger(LedgerTable.suppression(shop, address));
            case Trace.SuppressedNumber(var number) -> rows.deleteOfLedger(LedgerTable.suppression(shop, number));
            case Trace.Answer(var mail) -> forget(shop, mail);
            case Trace.Paper(var content) -> forget(shop, content);
            case Trace.Declaration(var id) -> forgetDeclaration(shop, id);
            case Trace.Inquiry(var id) -> forgetInquiry(new ThreadKey.OfInquiry(shop, id));
            case Trace.TrackingNumber number -> throw new IllegalArgumentException("a number leads to an order");
            case Trace.Review review -> throw new IllegalArgumentException("a review is of an order");
        }
    }

    @Override
    public void forget(OrderKey order, Trace trace, Instant at) {
        switch (trace) {
            case Trace.TrackingNumber(var number) -> {
                rows.deleteOfOrders(OrdersTable.trackKey(order, number));
                rows.deleteOfOrders(OrdersTable.earlyKey(order.shop(), number));
            }
            case Trace.Review review -> forgetReview(order, at);
            default -> forget(order.shop(), trace, at);
        }
    }

    /** Bytes first: the row tells how many files there are. */
    private void forget(ShopId shop, MailId mail) {
        int files = rows.ledgerRow(MailRows.key(shop, mail))
                .map(row ->
                        MailRows.kept(shop, mail, new ItemReader(row)).files().size())
                .orElse(0);
        mails.remove(shop, mail, files);
        rows.deleteOfLedger(MailRows.key(shop, mail));
        rows.deleteOfLedger(MailRows.heldKey(shop, mail));
    }

    /** What leads to it goes last and at once: the inquiry, its copy on a board, and the one beside its order. */
    private void forgetInquiry(ThreadKey.OfInquiry key) {
        List<Map<String, AttributeValue>> said = rows.ofOrders(InquiryRows.partition(key));
        said.stream()
                .flatMap(row -> OrdersTable.entryIdOf(sort(row)).stream())
                .flatMap(entry -> MailId.ofEntry(entry).stream())
                .forEach(mail -> forget(key.shop(), mail));
        rows.ofLedger(partition(new Subject.OfInquiry(key))).forEach(rows::deleteOfLedger);
        said.stream().filter(row -> !isInquiry(row)).forEach(rows::deleteOfOrders);
        rows.deleteTogether(Stream.concat(said.stream().filter(DynamoPersonalData::isInquiry), copies(key, said))
                .toList());
    }

    private Stream<Map<String, AttributeValue>> copies(
            ThreadKey.OfInquiry key, List<Map<String, AttributeValue>> said) {
        Stream<String> boards = Arrays.stream(InquiryState.values()).map(state -> InquiryRows.board(key.shop(), state));
        Stream<String> orders = said.stream()
                .filter(DynamoPersonalData::isInquiry)
                .flatMap(row -> InquiryRows.read(key.shop(), new ItemReader(row)).order().stream())
                .map(InquiryRows::ofOrder);
        return Stream.concat(boards, orders)
                .flatMap(partition -> rows.ofOrders(partition).stream())
                .filter(row ->
                        InquiryRows.read(key.shop(), new ItemReader(row)).key().equals(key));
    }

    private static boolean isInquiry(Map<String, AttributeValue> row) {
        return sort(row).equals(OrdersTable.HEAD);
    }

    /** A file of the shop's own may have the same bytes: terms that came with the order, too. */
    private void forget(ShopId shop, DocumentContent content) {
        boolean ours = files.all(shop).stream().map(ShopFile::content).anyMatch(content::equals);
        if (!ours) {
            documents.remove(shop, content);
        }
    }

    /** The declaration stays without who made it; its messages go. What leads to it goes last: beside orders it stands once more. */
    private void forgetDeclaration(ShopId shop, String id) {
        rows.ofLedger(partition(new Subject.OfWithdrawal(shop, id))).forEach(rows::deleteOfLedger);
        List<Map<String, AttributeValue>> declared = ofDeclaration(OrdersTable.withdrawals(shop), id);
        List<Map<String, AttributeValue>> assigned = ofDeclaration(OrdersTable.assignedWithdrawals(shop), id);
        rows.leaveOfOrders(
                Stream.concat(orders(shop, declared, Withdrawals.ORDER), orders(shop, assigned, AssignedRows.ORDER))
                        .flatMap(order -> rows.ofOrders(OrdersTable.partition(order)).stream())
                        .filter(row -> OrdersTable.isWithdrawal(sort(row), id))
                        .toList());
        rows.leaveOfOrders(declared);
    }

    private static Stream<OrderKey> orders(ShopId shop, List<Map<String, AttributeValue>> found, String attribute) {
        return found.stream()
                .flatMap(row -> new ItemReader(row).find(attribute, order -> new OrderKey(shop, order.s())).stream());
    }

    private List<Map<String, AttributeValue>> ofDeclaration(String partition, String id) {
        return rows.ofOrders(partition).stream()
                .filter(row -> sort(row).equals(id))
                .toList();
    }

    /** As if its author had deleted it; what it was asked by keeps no name, and its link opens nothing any more. */
    private void forgetReview(OrderKey order, Instant at) {
        String id = Invitation.id(order);
        reviews.find(order.shop(), id).ifPresent(before -> {
            var after = before.deleted(at);
            if (!after.equals(before) && !reviews.save(before, after, List.of())) {
                throw new IllegalStateException("the review of " + order.ref() + " was written meanwhile; try again");
            }
        });
        rows.ofLedger(partition(new Subject.OfReview(order.shop(), id))).forEach(rows::deleteOfLedger);
        reviewRows.leave(order.shop(), id);
    }

    private static String partition(Subject subject) {
        return LedgerTable.partition(subject);
    }

    private static String sort(Map<String, AttributeValue> row) {
        return new ItemReader(row).text(OrdersTable.SK);
    }
}
