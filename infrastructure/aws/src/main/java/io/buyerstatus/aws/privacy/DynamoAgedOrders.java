package io.buyerstatus.aws.privacy;

import io.buyerstatus.aws.search.DynamoOrderLists;
import io.buyerstatus.aws.settings.DynamoShops;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.privacy.SweepRetention;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Orders by their age, from the lists that are derived of them. */
public final class DynamoAgedOrders implements SweepRetention.AgedOrders {
    private final DynamoShops shops;
    private final DynamoOrderLists lists;

    public DynamoAgedOrders(DynamoDbClient dynamo, String settings, String search) {
        this.shops = new DynamoShops(dynamo, settings);
        this.lists = new DynamoOrderLists(dynamo, search);
    }

    @Override
    public List<ShopId> shops() {
        return shops.all();
    }

    @Override
    public List<OrderKey> placedBefore(ShopId shop, Instant before, Optional<OrderKey> after, int most) {
        return lists.placedBefore(shop, before, after, most);
    }
}
