package io.buyerstatus.aws.order;

import io.buyerstatus.core.checkout.PaymentNotices;
import io.buyerstatus.core.checkout.ProviderNotice;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What payment providers tell, in the ledger's table; for a function that does nothing else there. */
public final class DynamoPaymentNotices implements PaymentNotices {
    private final DynamoDbClient dynamo;
    private final String ledger;

    public DynamoPaymentNotices(DynamoDbClient dynamo, String ledger) {
        this.dynamo = dynamo;
        this.ledger = ledger;
    }

    @Override
    public void keep(ProviderNotice notice, Instant now) {
        dynamo.putItem(request -> request.tableName(ledger).item(PaymentRows.notice(notice, now)));
    }
}
