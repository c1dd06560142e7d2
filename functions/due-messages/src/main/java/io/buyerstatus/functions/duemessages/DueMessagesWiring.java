package io.buyerstatus.functions.duemessages;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.document.DynamoDocumentLedger;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.picture.DynamoPictureLedger;
import io.buyerstatus.core.document.SweepDueDocuments;
import io.buyerstatus.core.message.sending.SweepDueMessages;
import io.buyerstatus.core.picture.SweepDuePictures;
import io.buyerstatus.core.scheduling.Workers;
import io.buyerstatus.functions.shared.Environment;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record DueMessagesWiring(
        SweepDueMessages sweepDueMessages, SweepDuePictures sweepDuePictures, SweepDueDocuments sweepDueDocuments) {
    private static final String LEDGER_TABLE = "LEDGER_TABLE";

    /** How the sweep works beside the senders; a test that needs the same calls in the same order each time has others. */
    record Beside(Workers workers, Runnable pause) {
        private static final Duration PAUSE = Duration.ofMillis(200);

        static final Beside SENDERS = new Beside(Workers.atOnce(), () -> LockSupport.parkNanos(PAUSE.toNanos()));
    }

    static DueMessagesWiring of(Map<String, String> variables, InstantSource clock, Beside beside) {
        String ledger = new Environment(variables).required(LEDGER_TABLE);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        return new DueMessagesWiring(
                new SweepDueMessages(new DynamoLedger(dynamo, ledger), clock, beside.workers(), beside.pause()),
                new SweepDuePictures(new DynamoPictureLedger(dynamo, ledger), clock),
                new SweepDueDocuments(new DynamoDocumentLedger(dynamo, ledger), clock));
    }
}
