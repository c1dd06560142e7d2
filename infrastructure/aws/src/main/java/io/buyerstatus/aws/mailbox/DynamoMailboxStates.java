package io.buyerstatus.aws.mailbox;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.core.mailbox.MailboxHealth;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.MailboxState;
import io.buyerstatus.core.mailbox.MailboxStates;
import io.buyerstatus.core.mailbox.SendingRate;
import io.buyerstatus.core.mailbox.SignInEnd;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is known of mailboxes, a row each in the ledger's table. */
public final class DynamoMailboxStates implements MailboxStates {
    private final LedgerRows rows;

    public DynamoMailboxStates(DynamoDbClient dynamo, String table) {
        this.rows = new LedgerRows(dynamo, table);
    }

    @Override
    public MailboxState state(ShopId shop, MailboxId mailbox) {
        return rows.get(MailboxRows.state(shop, mailbox))
                .map(row -> read(shop, mailbox, new ItemReader(row)))
                .orElseGet(() -> MailboxState.none(shop, mailbox));
    }

    @Override
    public boolean replace(MailboxState next) {
        return rows.write(row(next), next.revision());
    }

    private static Map<String, AttributeValue> row(MailboxState state) {
        SendingRate rate = state.rate();
        MailboxHealth health = state.health();
        ItemWriter item = Schema.item()
                .number(MailboxRows.REVISION, state.revision())
                .number(MailboxRows.VERSION, state.ofVersion())
                .instant(MailboxRows.ARRIVAL, rate.arrival())
                .instant(MailboxRows.PROMISED, rate.promised())
                .number(MailboxRows.LEARNED, rate.learned())
                .instant(MailboxRows.LEARNED_AT, rate.learnedAt())
                .text(MailboxRows.DAY, rate.day().toString())
                .number(MailboxRows.TODAY, rate.today())
                .instant(MailboxRows.PROMISED_TO_MANY, rate.promisedToMany())
                .number(MailboxRows.REFUSALS, health.refusals())
                .instant(MailboxRows.FIRST_REFUSAL, health.firstRefusal())
                .number(MailboxRows.TROUBLES, health.troubles())
                .instant(MailboxRows.PAUSED_UNTIL, health.pausedUntil())
                .instant(MailboxRows.INVALID_SINCE, health.invalidSince())
                .text(MailboxRows.REASON, health.reason())
                .text(MailboxRows.NOTICE_ABOUT, health.noticeAbout())
                .flag(MailboxRows.TOLD, health.told())
                .instant(MailboxRows.ENDS, state.signInEnd().map(SignInEnd::at))
                .instant(MailboxRows.WARN_FROM, state.signInEnd().map(SignInEnd::warnFrom))
                .flag(
                        MailboxRows.WARNED,
                        state.signInEnd().filter(SignInEnd::told).isPresent());
        MailboxRows.state(state.shop(), state.mailbox()).forEach(item::put);
        return item.item();
    }

    private static MailboxState read(ShopId shop, MailboxId mailbox, ItemReader row) {
        Schema.check(row);
        return new MailboxState(
                shop,
                mailbox,
                row.number(MailboxRows.REVISION),
                row.number(MailboxRows.VERSION),
                new SendingRate(
                        row.instant(MailboxRows.ARRIVAL),
                        row.instant(MailboxRows.PROMISED),
                        row.integer(MailboxRows.LEARNED),
                        row.instant(MailboxRows.LEARNED_AT),
                        LocalDate.parse(row.text(MailboxRows.DAY)),
                        row.integer(MailboxRows.TODAY),
                        row.find(MailboxRows.PROMISED_TO_MANY, Values::instant).orElse(Instant.EPOCH)),
                new MailboxHealth(
                        row.integer(MailboxRows.REFUSALS),
                        row.find(MailboxRows.FIRST_REFUSAL, Values::instant),
                        row.integer(MailboxRows.TROUBLES),
                        row.find(MailboxRows.PAUSED_UNTIL, Values::instant),
                        row.find(MailboxRows.INVALID_SINCE, Values::instant),
                        row.text(MailboxRows.REASON),
                        row.text(MailboxRows.NOTICE_ABOUT),
                        row.flag(MailboxRows.TOLD)),
                row.find(MailboxRows.ENDS, Values::instant)
                        .map(ends ->
                                new SignInEnd(ends, row.instant(MailboxRows.WARN_FROM), row.flag(MailboxRows.WARNED))));
    }
}
