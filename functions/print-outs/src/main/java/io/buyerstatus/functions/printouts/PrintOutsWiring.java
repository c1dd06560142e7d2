package io.buyerstatus.functions.printouts;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.S3Objects;
import io.buyerstatus.aws.document.DynamoDocumentLedger;
import io.buyerstatus.aws.document.S3DocumentStore;
import io.buyerstatus.aws.ledger.DynamoFailureLog;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.picture.S3PictureStore;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.template.DynamoTemplates;
import io.buyerstatus.core.document.print.MakePrintOut;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.batch.SqsBatch;
import io.buyerstatus.pages.template.TemplateMessages;
import io.buyerstatus.print.PdfPress;
import io.buyerstatus.print.PrintOutPages;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. It knows no secrets, and goes nowhere but to our stores. */
record PrintOutsWiring(MakePrintOut makePrintOut, SqsBatch batch) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String PICTURES_BUCKET = "PICTURES_BUCKET";
    private static final String DOCUMENTS_BUCKET = "DOCUMENTS_BUCKET";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";

    static PrintOutsWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        S3Objects s3 = AwsClients.s3(Patience.OF_WORK);
        String ledger = environment.required(LEDGER_TABLE);
        String settings = environment.required(SETTINGS_TABLE);
        return new PrintOutsWiring(
                new MakePrintOut(
                        new DynamoDocumentLedger(dynamo, ledger),
                        new S3DocumentStore(s3, environment.required(DOCUMENTS_BUCKET)),
                        new MakePrintOut.Sources(
                                DynamoOrderStore.readOnly(dynamo, environment.required(ORDERS_TABLE)),
                                new CachedSettings(new DynamoSettingsStore(dynamo, settings), clock),
                                new DynamoTemplates(dynamo, settings),
                                new S3PictureStore(s3, environment.required(PICTURES_BUCKET)),
                                URI.create(environment.required(PUBLIC_BASE_URL))),
                        new PrintOutPages(new TemplateMessages()),
                        new PdfPress(),
                        clock),
                new SqsBatch(new DynamoFailureLog(dynamo, ledger), clock));
    }
}
