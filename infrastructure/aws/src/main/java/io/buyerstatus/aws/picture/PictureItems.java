package io.buyerstatus.aws.picture;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.picture.DuePicture;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureState;
import io.buyerstatus.core.picture.PictureVariant;
import io.buyerstatus.core.picture.ReferencedPictures;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows about pictures, with their keys. Enumerated values in lower case, since the template's filter names two. */
public final class PictureItems {
    private PictureItems() {}

    /** The whole item of what an order named. */
    public static Map<String, AttributeValue> write(ReferencedPictures named) {
        ItemWriter item = Schema.item();
        PictureRows.key(named.id()).forEach(item::put);
        item.text(PictureRows.PICTURE, named.due().isPresent() ? PictureRows.NAMED : PictureRows.ASKED)
                .list(PictureRows.ORIGINALS, named.originals(), original -> Values.text(original.toString()))
                .instant(PictureRows.NAMED_AT, named.namedAt())
                .number(LedgerTable.EXPIRES_AT, named.expiresAt().getEpochSecond());
        named.due().ifPresent(due -> due(item, due, named.id().digest()));
        return item.item();
    }

    /** The whole item of one picture. */
    public static Map<String, AttributeValue> write(PictureCopy copy) {
        ItemWriter item = Schema.item();
        PictureRows.key(copy.key()).forEach(item::put);
        item.text(PictureRows.PICTURE, lower(copy.state()))
                .number(LedgerTable.REVISION, copy.revision())
                .text(PictureRows.USE, lower(copy.use()))
                .text(PictureRows.ORIGINAL, copy.original().toString())
                .text(PictureRows.NOTE, copy.note())
                .number(LedgerTable.ATTEMPTS, copy.attempts())
                .instant(LedgerTable.CHANGED_AT, copy.changedAt());
        copy.due().ifPresent(due -> due(item, due, copy.key().key()));
        return item.item();
    }

    static DuePicture read(Map<String, AttributeValue> row) {
        return PictureRows.copy(new ItemReader(row).text(LedgerTable.PK), new ItemReader(row).text(LedgerTable.SK))
                        .isPresent()
                ? copy(row)
                : named(row);
    }

    static ReferencedPictures named(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        ReferencedPictures.Id id = PictureRows.named(item.text(LedgerTable.PK), item.text(LedgerTable.SK))
                .orElseThrow(() -> new IllegalStateException("not about pictures: " + item.text(LedgerTable.SK)));
        return new ReferencedPictures(
                id,
                item.list(PictureRows.ORIGINALS, original -> URI.create(original.s())),
                item.instant(PictureRows.NAMED_AT),
                item.find(LedgerTable.DUE_AT, due -> LedgerTable.due(due.s())));
    }

    static PictureCopy copy(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        PictureKey key = PictureRows.copy(item.text(LedgerTable.PK), item.text(LedgerTable.SK))
                .orElseThrow(() -> new IllegalStateException("not a picture: " + item.text(LedgerTable.SK)));
        return new PictureCopy(
                key,
                PictureVariant.valueOf(upper(item.text(PictureRows.USE))),
                URI.create(item.text(PictureRows.ORIGINAL)),
                item.number(LedgerTable.REVISION),
                PictureState.valueOf(upper(item.text(PictureRows.PICTURE))),
                item.text(PictureRows.NOTE),
                item.find(LedgerTable.DUE_AT, due -> LedgerTable.due(due.s())),
                item.integer(LedgerTable.ATTEMPTS),
                item.instant(LedgerTable.CHANGED_AT));
    }

    private static void due(ItemWriter item, Instant due, String id) {
        item.text(LedgerTable.DUE_HOUR, PictureRows.dueHour(due)).text(LedgerTable.DUE_AT, LedgerTable.dueAt(due, id));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
