package io.buyerstatus.operator.target;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.S3Objects;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.document.S3DocumentStore;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoStandingLetters;
import io.buyerstatus.aws.privacy.DynamoErasureRegister;
import io.buyerstatus.aws.privacy.DynamoExport;
import io.buyerstatus.aws.privacy.DynamoPersonalData;
import io.buyerstatus.aws.privacy.DynamoRestored;
import io.buyerstatus.aws.reply.S3RawMails;
import io.buyerstatus.aws.search.DynamoOrderLists;
import io.buyerstatus.aws.search.DynamoSearchRows;
import io.buyerstatus.core.privacy.EraseAgain;
import io.buyerstatus.core.privacy.EraseOrder;
import io.buyerstatus.core.privacy.ErasePerson;
import io.buyerstatus.core.privacy.ErasureRegister;
import io.buyerstatus.core.privacy.ExportSource;
import io.buyerstatus.core.privacy.PersonalData;
import io.buyerstatus.core.search.IndexOrder;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is done about personal data, in a running system. */
public record Privacy(ErasePerson person, EraseOrder order, ExportSource export, EraseAgain again) {
    static Privacy in(Target place, DynamoDbClient dynamo, InstantSource clock) {
        String orders = place.name(Target.ORDERS_TABLE);
        String ledger = place.name(Target.LEDGER_TABLE);
        String search = place.name(Target.SEARCH_TABLE);
        String reviews = place.name(Target.REVIEWS_TABLE);
        DynamoOrderStore store = new DynamoOrderStore(dynamo, orders, ledger);
        S3Objects s3 = AwsClients.s3(Patience.OF_WORK);
        PersonalData data = new DynamoPersonalData(
                dynamo,
                new DynamoPersonalData.Places(
                        orders,
                        ledger,
                        reviews,
                        new S3DocumentStore(s3, place.name(Target.DOCUMENTS_BUCKET)),
                        new S3RawMails(s3, place.name(Target.MAILS_BUCKET))));
        ErasureRegister register =
                new DynamoErasureRegister(dynamo, place.name(Target.ERASURES_TABLE), new RandomSecretSource());
        EraseOrder erase = new EraseOrder(
                data,
                register,
                store,
                new IndexOrder(
                        store,
                        new DynamoSearchRows(dynamo, search, new RandomSecretSource()),
                        new DynamoStandingLetters(dynamo, orders)),
                clock);
        return new Privacy(
                new ErasePerson(data, register, store, store, new DynamoOrderLists(dynamo, search), erase, clock),
                erase,
                new DynamoExport(dynamo, orders, ledger, reviews),
                new EraseAgain(register, erase, new DynamoRestored(dynamo, orders, ledger, data, clock)));
    }
}
