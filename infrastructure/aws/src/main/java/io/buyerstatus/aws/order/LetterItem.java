package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.desk.LetterDraft;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What somebody of the staff wrote to a buyer, and what they have begun to write: rows that no buyer's page reads. */
final class LetterItem {
    private static final String AT = "at";
    private static final String BY = "by";
    private static final String KIND = "kind";
    private static final String CHANNEL = "channel";
    private static final String OTHERS = "others";
    private static final String SUBJECT = "subject";
    private static final String TEXT = "text";
    private static final String TO_MANY = "bulk";
    private static final String TEMPLATE = "template";
    private static final String CLOSES = "closes";
    private static final String TAKEN_BACK = "takenBack";

    private LetterItem() {}

    /** Each once: its id is made of what it says and of the form that said it. */
    static Stream<RowWrite> writes(OrderChange change, RowWriter.Tables tables) {
        return change.letters().stream()
                .map(letter -> RowWrite.keyed(
                        OrdersTable.key(change.after().key(), OrdersTable.letter(letter.id())), write(letter)))
                .map(item -> RowWrite.insert(RowWrite.Refusal.HAPPENED_BEFORE, tables.orders(), item));
    }

    /** The item without its keys. */
    static Map<String, AttributeValue> write(Letter letter) {
        return writer(letter).item();
    }

    /** The same row, marked as taken back. */
    static Map<String, AttributeValue> takenBack(Letter letter) {
        return writer(letter).text(TAKEN_BACK, "yes").item();
    }

    /** Whether it answers its buyer: what was taken back does not, and what went to many. */
    static boolean stands(ItemReader item) {
        return item.text(TAKEN_BACK).isEmpty() && item.text(TO_MANY).isEmpty();
    }

    private static ItemWriter writer(Letter letter) {
        return kinds(Schema.item(), letter.kind(), letter.channel())
                .instant(AT, letter.at())
                .text(BY, letter.by())
                .list(OTHERS, letter.others(), other -> Values.text(other.value()))
                .text(SUBJECT, letter.subject())
                .text(TEXT, letter.text())
                .put(TO_MANY, letter.toMany(), many -> Values.text(many.run().value()))
                .text(TEMPLATE, letter.toMany().map(Letter.ToMany::template).orElse(""));
    }

    static Letter read(String sortKey, ItemReader item) {
        Schema.check(item);
        return new Letter(
                new LetterId(sortKey.substring(OrdersTable.LETTER.length())),
                item.instant(AT),
                item.text(BY),
                kind(item),
                channel(item),
                item.list(OTHERS, other -> new EmailAddress(other.s())),
                item.text(SUBJECT),
                item.text(TEXT),
                item.find(TO_MANY, run -> new Letter.ToMany(new BulkId(run.s()), item.text(TEMPLATE))));
    }

    /** A draft, without its key; the table drops it when nobody came back to it. */
    static Map<String, AttributeValue> draft(LetterDraft draft) {
        return kinds(Schema.item(), draft.kind(), draft.channel())
                .instant(AT, draft.at())
                .text(OTHERS, draft.others())
                .text(SUBJECT, draft.subject())
                .text(TEXT, draft.text())
                .flag(CLOSES, draft.closes())
                .number(
                        OrdersTable.EXPIRES_AT,
                        draft.at().plus(LetterDraft.KEPT).getEpochSecond())
                .item();
    }

    static LetterDraft readDraft(ItemReader item) {
        Schema.check(item);
        return new LetterDraft(
                kind(item),
                channel(item),
                item.text(OTHERS),
                item.text(SUBJECT),
                item.text(TEXT),
                item.flag(CLOSES),
                item.instant(AT));
    }

    private static ItemWriter kinds(ItemWriter item, MessageKind kind, DeliveryChannel channel) {
        return item.text(KIND, kind.word()).text(CHANNEL, channel.name().toLowerCase(Locale.ROOT));
    }

    private static MessageKind kind(ItemReader item) {
        return MessageKind.named(item.text(KIND))
                .orElseThrow(() -> new IllegalStateException("no kind of message: " + item.text(KIND)));
    }

    private static DeliveryChannel channel(ItemReader item) {
        return DeliveryChannel.valueOf(item.text(CHANNEL).toUpperCase(Locale.ROOT));
    }
}
