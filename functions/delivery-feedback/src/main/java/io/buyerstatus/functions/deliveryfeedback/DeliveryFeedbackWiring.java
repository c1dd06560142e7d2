package io.buyerstatus.functions.deliveryfeedback;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.ledger.DynamoFailureLog;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.ledger.DynamoSenderReputation;
import io.buyerstatus.core.message.sending.ApplyDeliveryReport;
import io.buyerstatus.core.message.sending.Breaker;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.batch.SqsBatch;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record DeliveryFeedbackWiring(ApplyDeliveryReport settleDelivery, SqsBatch batch) {
    private static final String LEDGER_TABLE = "LEDGER_TABLE";

    static DeliveryFeedbackWiring of(Map<String, String> variables, InstantSource clock) {
        String ledger = new Environment(variables).required(LEDGER_TABLE);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        return new DeliveryFeedbackWiring(
                new ApplyDeliveryReport(
                        new DynamoLedger(dynamo, ledger),
                        new Breaker(new DynamoSenderReputation(dynamo, ledger), clock),
                        clock),
                new SqsBatch(new DynamoFailureLog(dynamo, ledger), clock));
    }
}
