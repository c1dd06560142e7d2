package io.buyerstatus.aws.bulk;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkWords;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.Template.Content;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.value.DeliveryChannel;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The row of what a message to many says. */
final class BulkWordsItem {
    private static final String KIND = "kind";
    private static final String CHANNEL = "channel";
    private static final String TEMPLATE = "template";
    private static final String NAME = "name";
    private static final String FORMAT = "format";
    private static final String PURPOSE = "purpose";
    private static final String NEEDS = "needs";
    private static final String SAYS = "says";
    private static final String SUBJECT = "subject";
    private static final String BODY = "body";

    private BulkWordsItem() {}

    static Map<String, AttributeValue> write(BulkRun run, BulkWords words) {
        ItemWriter item = Schema.item()
                .text(KIND, words.kind().word())
                .text(CHANNEL, words.channel().name())
                .texts(NEEDS, words.needs().stream().map(Need::word).toList())
                .map(SAYS, words.contents(), content -> new ItemWriter()
                        .text(SUBJECT, content.subject())
                        .text(BODY, content.body())
                        .value())
                .put(LedgerTable.EXPIRES_AT, BulkItems.expiry(run.begun().at()));
        words.made().ifPresent(made -> item.text(TEMPLATE, made.id().value())
                .text(NAME, made.name())
                .text(FORMAT, made.format().name())
                .text(PURPOSE, made.purpose().name()));
        BulkItems.wordsKey(run.shop(), run.id()).forEach(item::put);
        return item.item();
    }

    static BulkWords read(ItemReader item) {
        Schema.check(item);
        return new BulkWords(
                MessageKind.named(item.text(KIND)).orElseThrow(),
                DeliveryChannel.valueOf(item.text(CHANNEL)),
                item.find(TEMPLATE, id -> made(id, item)),
                item.texts(NEEDS).stream()
                        .flatMap(word -> Need.named(word).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                item.map(SAYS, BulkWordsItem::content));
    }

    private static BulkWords.Made made(AttributeValue id, ItemReader item) {
        return new BulkWords.Made(
                new TemplateId(id.s()),
                item.text(NAME),
                Format.valueOf(item.text(FORMAT)),
                Necessity.valueOf(item.text(PURPOSE)));
    }

    private static Content content(AttributeValue value) {
        ItemReader content = ItemReader.of(value);
        return new Content(content.text(SUBJECT), content.text(BODY));
    }
}
