package io.buyerstatus.aws.document;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.document.DocumentContent;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.DocumentUse;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.document.ShopFile;
import io.buyerstatus.core.shop.ShopId;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows about documents and files, with their keys. Enumerated values in lower case, since the template's filter names one. */
public final class DocumentItems {
    private DocumentItems() {}

    /** The whole item of a document. */
    public static Map<String, AttributeValue> write(DocumentCopy copy) {
        ItemWriter item = Schema.item();
        DocumentRows.key(copy.key()).forEach(item::put);
        item.text(DocumentRows.DOCUMENT, lower(copy.state()))
                .number(LedgerTable.REVISION, copy.revision())
                .text(DocumentRows.USE, lower(copy.document().use()))
                .text(DocumentRows.ID, copy.document().id())
                .text(DocumentRows.ORIGINAL, copy.document().original().toString())
                .text(DocumentRows.NOTE, copy.note())
                .number(LedgerTable.ATTEMPTS, copy.attempts())
                .instant(LedgerTable.CHANGED_AT, copy.changedAt());
        copy.content().ifPresent(content -> content(item, content));
        copy.due().ifPresent(due -> item.text(LedgerTable.DUE_HOUR, DocumentRows.dueHour(due))
                .text(LedgerTable.DUE_AT, LedgerTable.dueAt(due, copy.key().key())));
        return item.item();
    }

    /** Reads what {@link #write(DocumentCopy)} wrote. */
    public static DocumentCopy read(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        DocumentKey key = DocumentRows.document(item.text(LedgerTable.PK), item.text(LedgerTable.SK))
                .orElseThrow(() -> new IllegalStateException("not a document: " + item.text(LedgerTable.SK)));
        DocumentState state = DocumentState.valueOf(upper(item.text(DocumentRows.DOCUMENT)));
        return new DocumentCopy(
                key,
                new OrderDocument(
                        DocumentUse.valueOf(upper(item.text(DocumentRows.USE))),
                        item.text(DocumentRows.ID),
                        URI.create(item.text(DocumentRows.ORIGINAL))),
                item.number(LedgerTable.REVISION),
                state,
                item.text(DocumentRows.NOTE),
                state == DocumentState.STORED ? Optional.of(content(item)) : Optional.empty(),
                item.find(LedgerTable.DUE_AT, due -> LedgerTable.due(due.s())),
                item.integer(LedgerTable.ATTEMPTS),
                item.instant(LedgerTable.CHANGED_AT));
    }

    static Map<String, AttributeValue> write(ShopId shop, ShopFile file) {
        ItemWriter item = Schema.item();
        DocumentRows.file(shop, file.id()).forEach(item::put);
        item.text(DocumentRows.NAME, file.name()).instant(DocumentRows.ADDED_AT, file.addedAt());
        content(item, file.content());
        return item.item();
    }

    static ShopFile file(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        return new ShopFile(
                DocumentRows.fileId(item.text(LedgerTable.SK)),
                item.text(DocumentRows.NAME),
                content(item),
                item.instant(DocumentRows.ADDED_AT));
    }

    private static void content(ItemWriter item, DocumentContent content) {
        item.text(DocumentRows.SHA256, content.sha256())
                .text(DocumentRows.TYPE, lower(content.type()))
                .number(DocumentRows.LENGTH, content.length());
    }

    private static DocumentContent content(ItemReader item) {
        return new DocumentContent(
                item.text(DocumentRows.SHA256),
                DocumentType.valueOf(upper(item.text(DocumentRows.TYPE))),
                item.integer(DocumentRows.LENGTH));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
