package io.buyerstatus.aws.order;

import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.withdrawal.DeclarationReader;
import io.buyerstatus.core.withdrawal.WithdrawalStore.Kept;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Declarations of withdrawal, for those that only read them. */
public final class DynamoDeclarations implements DeclarationReader {
    private final DynamoDbClient dynamo;
    private final String orders;

    public DynamoDeclarations(DynamoDbClient dynamo, String orders) {
        this.dynamo = dynamo;
        this.orders = orders;
    }

    @Override
    public Optional<Withdrawal> find(ShopId shop, String id) {
        return WithdrawalRows.find(dynamo, orders, shop, id).map(Kept::withdrawal);
    }
}
