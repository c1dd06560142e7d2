package io.buyerstatus.functions.duemessages;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.document.DynamoDocumentLedger;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.picture.DynamoPictureLedger;
import io.buyerstatus.core.document.SweepDueDocuments;
import io.buyerstatus.core.message.sending.SweepDueMessages;
import io.buyerstatus.core.picture.SweepDuePictures;
import io.buyerstatus.functions.shared.Environment;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record DueMessagesWiring(
        SweepDueMessages sweepDueMessages, SweepDuePictures sweepDuePictures, SweepDueDocuments sweepDueDocuments) {
    private static final String LEDGER_TABLE = "LEDGER_TABLE";

    static DueMessagesWiring of(Map<String, String> variables, InstantSource clock) {
        String ledger = new Environment(variables).required(LEDGER_TABLE);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        return new DueMessagesWiring(
                new SweepDueMessages(new DynamoLedger(dynamo, ledger), clock),
                new SweepDuePictures(new DynamoPictureLedger(dynamo, ledger), clock),
                new SweepDueDocuments(new DynamoDocumentLedger(dynamo, ledger), clock));
    }
}
