package io.buyerstatus.aws.contract;

import io.buyerstatus.aws.testing.DynamoDbLocal;
import java.net.URI;

/** The stores on DynamoDB Local. */
class DynamoDbLocalTest extends StoreContracts {
    private final DynamoDbLocal engine = new DynamoDbLocal();

    @Override
    URI endpoint() {
        return engine.endpoint();
    }

    @Override
    void stopServer() {
        engine.close();
    }
}
