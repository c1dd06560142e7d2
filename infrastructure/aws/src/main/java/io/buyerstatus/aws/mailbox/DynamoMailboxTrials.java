package io.buyerstatus.aws.mailbox;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.MailboxTrial;
import io.buyerstatus.core.mailbox.MailboxTrials;
import io.buyerstatus.core.mailbox.TrialRequest;
import io.buyerstatus.core.mailbox.TrialStep;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** How each mailbox was tried last: a row of each in the ledger's table. */
public final class DynamoMailboxTrials implements MailboxTrials {
    private static final String ID = "trial";
    private static final String TO = "to";
    private static final String STARTED = "startedAt";
    private static final String ENDED = "endedAt";
    private static final String STEPS = "steps";
    private static final String NAME = "name";
    private static final String LIGHT = "light";
    private static final String DETAIL = "detail";
    private static final String ADVICE = "advice";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoMailboxTrials(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<MailboxTrial> last(ShopId shop, MailboxId mailbox) {
        var response = dynamo.getItem(request ->
                request.tableName(table).key(MailboxRows.trial(shop, mailbox)).consistentRead(true));
        return response.hasItem()
                ? Optional.of(read(shop, mailbox, new ItemReader(response.item())))
                : Optional.empty();
    }

    @Override
    public boolean begin(MailboxTrial trial) {
        return put(
                trial,
                "attribute_not_exists(#id) OR (#id <> :id AND #started < :before)",
                Map.of("#id", ID, "#started", STARTED),
                Map.of(
                        ":id",
                        Values.text(trial.request().id()),
                        ":before",
                        Values.instant(trial.startedAt().minus(MailboxTrial.PAUSE))));
    }

    @Override
    public void end(MailboxTrial ended) {
        put(
                ended,
                "#id = :id",
                Map.of("#id", ID),
                Map.of(":id", Values.text(ended.request().id())));
    }

    private boolean put(
            MailboxTrial trial, String condition, Map<String, String> names, Map<String, AttributeValue> values) {
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(row(trial))
                    .conditionExpression(condition)
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException outrun) {
            return false;
        }
    }

    private static Map<String, AttributeValue> row(MailboxTrial trial) {
        ItemWriter item = Schema.item()
                .text(ID, trial.request().id())
                .text(TO, trial.request().to().value())
                .number(MailboxRows.VERSION, trial.ofVersion())
                .instant(STARTED, trial.startedAt())
                .instant(ENDED, trial.endedAt())
                .list(STEPS, trial.steps(), step -> new ItemWriter()
                        .text(NAME, step.name().name())
                        .text(LIGHT, step.light().name())
                        .text(DETAIL, step.detail())
                        .text(ADVICE, step.advice().map(Enum::name).orElse(""))
                        .value());
        MailboxRows.trial(trial.request().shop(), trial.request().mailbox()).forEach(item::put);
        return item.item();
    }

    private static MailboxTrial read(ShopId shop, MailboxId mailbox, ItemReader row) {
        Schema.check(row);
        return new MailboxTrial(
                new TrialRequest(shop, mailbox, row.text(ID), new EmailAddress(row.text(TO))),
                row.number(MailboxRows.VERSION),
                row.instant(STARTED),
                row.find(ENDED, Values::instant),
                row.list(STEPS, each -> step(ItemReader.of(each))));
    }

    private static TrialStep step(ItemReader step) {
        return new TrialStep(
                TrialStep.Name.valueOf(step.text(NAME)),
                TrialStep.Light.valueOf(step.text(LIGHT)),
                step.text(DETAIL),
                Optional.of(step.text(ADVICE)).filter(name -> !name.isEmpty()).map(TrialStep.Advice::valueOf));
    }
}
