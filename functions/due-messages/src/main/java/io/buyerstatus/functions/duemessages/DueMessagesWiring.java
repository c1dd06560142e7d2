package io.buyerstatus.functions.duemessages;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.core.dispatch.SweepDueMessages;
import io.buyerstatus.functions.shared.Environment;
import java.time.InstantSource;
import java.util.Map;

/** What the function is made of. */
record DueMessagesWiring(SweepDueMessages sweepDueMessages) {
    private static final String LEDGER_TABLE = "LEDGER_TABLE";

    static DueMessagesWiring of(Map<String, String> variables, InstantSource clock) {
        String ledger = new Environment(variables).required(LEDGER_TABLE);
        return new DueMessagesWiring(new SweepDueMessages(new DynamoLedger(AwsClients.dynamoDb(), ledger), clock));
    }
}
