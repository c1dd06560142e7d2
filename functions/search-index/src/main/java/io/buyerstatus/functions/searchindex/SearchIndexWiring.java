package io.buyerstatus.functions.searchindex;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoStandingLetters;
import io.buyerstatus.aws.search.DynamoSearchRows;
import io.buyerstatus.core.message.letter.StandingLetters;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.search.SearchRows;
import io.buyerstatus.functions.shared.Environment;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record SearchIndexWiring(IndexOrder indexOrder) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String SEARCH_TABLE = "SEARCH_TABLE";

    static SearchIndexWiring of(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        String orders = environment.required(ORDERS_TABLE);
        return of(
                DynamoOrderStore.readOnly(dynamo, orders),
                new DynamoSearchRows(dynamo, environment.required(SEARCH_TABLE), new RandomSecretSource()),
                new DynamoStandingLetters(dynamo, orders));
    }

    static SearchIndexWiring of(OrderReader orders, SearchRows rows, StandingLetters letters) {
        return new SearchIndexWiring(new IndexOrder(orders, rows, letters));
    }
}
