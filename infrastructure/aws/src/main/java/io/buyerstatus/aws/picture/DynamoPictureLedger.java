package io.buyerstatus.aws.picture;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.picture.DuePicture;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureLedger;
import io.buyerstatus.core.picture.PictureState;
import io.buyerstatus.core.picture.ReferencedPictures;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The rows about pictures in the ledger's table. Each operation but {@link #due} and {@link #ofShop} is one call. */
public final class DynamoPictureLedger implements PictureLedger {
    private final DynamoDbClient dynamo;
    private final String table;
    private final LedgerRows rows;

    public DynamoPictureLedger(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.rows = new LedgerRows(dynamo, table);
    }

    @Override
    public Optional<ReferencedPictures> find(ReferencedPictures.Id id) {
        return rows.get(PictureRows.key(id)).map(PictureItems::named);
    }

    @Override
    public void put(ReferencedPictures named) {
        rows.put(PictureItems.write(named));
    }

    @Override
    public Optional<PictureCopy> find(PictureKey key) {
        return rows.get(PictureRows.key(key)).map(PictureItems::copy);
    }

    @Override
    public boolean ask(PictureCopy wanted) {
        return rows.create(PictureItems.write(wanted));
    }

    @Override
    public boolean replace(PictureCopy next) {
        return rows.replace(PictureItems.write(next), next.revision());
    }

    /** A shop's pictures in one of the states, in no order; for operators. Reads all of the shop's rows. */
    public Stream<PictureCopy> ofShop(ShopId shop, List<PictureState> states) {
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("#pk = :pk AND begins_with(#sk, :copy)")
                        .expressionAttributeNames(Map.of("#pk", LedgerTable.PK, "#sk", LedgerTable.SK))
                        .expressionAttributeValues(Map.of(
                                ":pk", Values.text(PictureRows.partition(shop)),
                                ":copy", Values.text(PictureRows.COPY))))
                .items()
                .stream()
                .map(PictureItems::copy)
                .filter(copy -> states.contains(copy.state()));
    }

    @Override
    public void due(Instant hour, Instant until, Consumer<List<DuePicture>> page) {
        rows.due(PictureRows.dueHour(hour), until, PictureItems::read, page);
    }

    @Override
    public Optional<Instant> cursor() {
        return rows.cursor(PictureRows.cursor());
    }

    @Override
    public void moveCursor(Instant hour) {
        rows.moveCursor(PictureRows.cursor(), hour);
    }
}
