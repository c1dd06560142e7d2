package io.buyerstatus.core.document.attachment;

import io.buyerstatus.core.document.AttachmentResult;
import io.buyerstatus.core.document.AttachmentSource;
import io.buyerstatus.core.document.DocumentContent;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentLedger;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.document.DocumentStore;
import io.buyerstatus.core.document.FileNames;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.document.ShopFile;
import io.buyerstatus.core.document.ShopFiles;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.message.sending.Attachment;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.value.Stamped;
import java.net.URI;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Attachments from the documents whose bytes are stored, and from the shop's files. A document's row says whether its bytes are there, so
 * that the store is read for a mail that goes out, and for none that waits. A document that the order named before its bytes were
 * fetched at all is asked for now.
 */
public final class StoredAttachments implements AttachmentSource {
    private final DocumentLedger ledger;
    private final DocumentStore store;
    private final ShopFiles files;
    private final InstantSource clock;

    public StoredAttachments(DocumentLedger ledger, DocumentStore store, ShopFiles files, InstantSource clock) {
        this.ledger = ledger;
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public AttachmentResult fetch(Bringing mail, AttachmentRule rule) {
        OrderView order = mail.order();
        return switch (rule) {
            case AttachmentRule.OfFile(String id, String name) ->
                file(order.order().key().shop(), id, name);
            case AttachmentRule.Photo photo ->
                photo(order, mail.parcel())
                        .map(picture -> document(order, OrderDocument.photo(picture), "parcel"))
                        .orElseGet(() -> missing("there is no picture of the packed parcel yet"));
            case AttachmentRule.OfInvoice(boolean proformaCounts) -> invoice(order, proformaCounts);
            case AttachmentRule.OfDocument(Document.Kind kind) ->
                newest(order, kind)
                        .map(paper -> document(order, OrderDocument.of(paper), paper.name()))
                        .orElseGet(() -> missing("there is no " + words(kind) + " yet"));
            case AttachmentRule.Printed(PrintOut what) -> printed(mail, what);
        };
    }

    private AttachmentResult invoice(OrderView order, boolean proformaCounts) {
        Optional<Invoice> counts = order.order()
                .purchase()
                .payableInvoice()
                .filter(invoice -> proformaCounts || invoice.kind() == Invoice.Kind.INVOICE);
        if (counts.isEmpty()) {
            return missing(proformaCounts ? "there is no invoice or proforma yet" : "there is no invoice yet");
        }
        Invoice invoice = counts.get();
        return invoice.url()
                .map(url -> document(order, OrderDocument.of(invoice, url), invoice.number()))
                .orElseGet(() -> missing("invoice %s has no address to fetch it from".formatted(invoice.number())));
    }

    /** Of the parcel that the mail is about, else the newest one of the order. */
    private static Optional<URI> photo(OrderView order, Optional<Parcel> parcel) {
        return parcel.map(Parcel::photo)
                .orElseGet(() -> order.order().fulfilments().all().stream()
                        .flatMap(each -> each.photo().stream())
                        .max(Comparator.comparing(Stamped::stamp)))
                .map(Stamped::value);
    }

    private static Optional<Document> newest(OrderView order, Document.Kind kind) {
        return order.order().purchase().documents().values().stream()
                .filter(document -> document.value().kind() == kind)
                .max(Comparator.comparing(Stamped::stamp))
                .map(Stamped::value);
    }

    private AttachmentResult document(OrderView order, OrderDocument document, String called) {
        DocumentKey key = DocumentKey.of(order.order().key(), document);
        Optional<DocumentCopy> row = ledger.find(key);
        if (row.isEmpty()) {
            ledger.ask(DocumentCopy.wanted(key.order(), document, clock.instant()));
            return missing(called + " is fetched now");
        }
        return copied(row.get(), called);
    }

    /** What is printed is called as it was when it was printed. */
    private AttachmentResult printed(Bringing mail, PrintOut what) {
        OrderDocument document = OrderDocument.printed(
                what, mail.parcel().map(Parcel::id), mail.message().id());
        DocumentKey key = DocumentKey.of(mail.order().order().key(), document);
        Optional<DocumentCopy> row = ledger.find(key);
        if (row.isEmpty()) {
            ledger.ask(DocumentCopy.wanted(key.order(), document, clock.instant()));
            return missing("what is to be printed is not printed yet");
        }
        DocumentCopy copy = row.get();
        return copied(copy, copy.state() == DocumentState.STORED ? copy.note() : what.word());
    }

    private AttachmentResult copied(DocumentCopy copy, String called) {
        return switch (copy.state()) {
            case STORED ->
                copy.content()
                        .map(content -> found(copy.key().order().shop(), content, called))
                        .orElseGet(() -> missing(called + " is not stored"));
            case TOO_LARGE -> new AttachmentResult.TooLarge(called);
            case WANTED, COPYING -> missing(called + " is being fetched");
            case WAITING -> missing("%s cannot be had yet: %s".formatted(called, copy.note()));
            case REFUSED -> never("%s was not taken: %s".formatted(called, copy.note()));
            case FAILED -> never("%s could not be had: %s".formatted(called, copy.note()));
        };
    }

    private AttachmentResult file(ShopId shop, String id, String name) {
        return files.find(shop, id)
                .map(ShopFile::content)
                .map(content -> found(shop, content, name))
                .orElseGet(() -> never("the shop has no file " + id));
    }

    private AttachmentResult found(ShopId shop, DocumentContent content, String called) {
        return store.find(shop, content)
                .map(StoredDocument::bytes)
                .<AttachmentResult>map(bytes -> new AttachmentResult.Found(new Attachment(
                        FileNames.of(called, content.type()), content.type().mediaType(), bytes)))
                .orElseGet(() -> never(called + " is not in the store any more"));
    }

    private static String words(Document.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static AttachmentResult never(String why) {
        return new AttachmentResult.Never(why);
    }

    private static AttachmentResult missing(String what) {
        return new AttachmentResult.NotYet(what);
    }
}
