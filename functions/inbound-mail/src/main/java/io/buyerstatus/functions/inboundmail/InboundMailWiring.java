package io.buyerstatus.functions.inboundmail;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.ledger.DynamoFailureLog;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.order.DynamoInquiries;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.reply.DynamoMails;
import io.buyerstatus.aws.reply.S3RawMails;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.CachedAutomations;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.inbound.TakeMail;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.reply.RepliesDomain;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.batch.SqsBatch;
import io.buyerstatus.mail.incoming.MimeReader;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record InboundMailWiring(TakeMail mails, SqsBatch batch) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    private static final String MAILS_BUCKET = "MAILS_BUCKET";
    private static final String MAIL_FROM = "MAIL_FROM";
    private static final String REPLIES_DOMAIN = "REPLIES_DOMAIN";

    /** Where a deployment takes no answers in, none comes, and none would be for it (RFC 2606, 2). */
    private static final String NOWHERE = "replies.invalid";

    static InboundMailWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        String ledger = environment.required(LEDGER_TABLE);
        String settings = environment.required(SETTINGS_TABLE);
        return new InboundMailWiring(
                new TakeMail(
                        new TakeMail.Ours(
                                new RepliesDomain(
                                        environment.optional(REPLIES_DOMAIN).orElse(NOWHERE)),
                                new EmailAddress(environment.required(MAIL_FROM))),
                        new TakeMail.Mails(
                                new MimeReader(),
                                new S3RawMails(AwsClients.s3(Patience.OF_WORK), environment.required(MAILS_BUCKET)),
                                new DynamoMails(dynamo, ledger),
                                new DynamoLedger(dynamo, ledger)::find),
                        new DynamoOrderStore(dynamo, environment.required(ORDERS_TABLE), ledger),
                        new DynamoInquiries(dynamo, environment.required(ORDERS_TABLE), ledger),
                        new CachedSettings(new DynamoSettingsStore(dynamo, settings), clock),
                        new CachedAutomations(new DynamoAutomations(dynamo, settings), clock),
                        new LinkKeys(new KmsSecretBox(AwsClients.kms(), environment.required(SECRETS_KEY_ID))),
                        clock),
                new SqsBatch(new DynamoFailureLog(dynamo, ledger), clock));
    }
}
