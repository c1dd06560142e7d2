package io.buyerstatus.core.asking;

import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which mails an inquiry has. */
final class InquiryMails {
    private InquiryMails() {}

    /** Of one that was just asked, or let through: the link to whoever asked, and the question to the seller; none of one that is held. */
    static List<Message> asked(Inquiry inquiry, Entry entry, EffectiveSettings settings, Instant now) {
        if (!inquiry.state().talks()) {
            return List.of();
        }
        List<Message> messages = new ArrayList<>(written(inquiry, entry, settings, now));
        messages.add(Message.plan(
                Subject.of(inquiry.key()), BuiltInTypes.INQUIRY_RECEIVED, MessageKey.ONCE, DeliveryChannel.EMAIL, now));
        return messages;
    }

    /** What tells the seller that somebody wrote. */
    static List<Message> written(Inquiry inquiry, Entry entry, EffectiveSettings settings, Instant now) {
        return inquiry.state().talks() && settings.get(MessageSettings.NOTIFY_SELLER)
                ? List.of(Message.plan(
                        Subject.of(inquiry.key()),
                        BuiltInTypes.INQUIRY_WRITTEN,
                        entry.id(),
                        DeliveryChannel.EMAIL,
                        now))
                : List.of();
    }

    /** What carries an answer, one for each recipient. */
    static List<Message> answers(Inquiry inquiry, Letter letter, Instant leaving, Instant now) {
        MessageKey key =
                MessageKey.of(BuiltInTypes.INQUIRY_ANSWERED, letter.id().occurrence());
        return Stream.concat(
                        Stream.of(RecipientRole.BUYER),
                        IntStream.rangeClosed(1, letter.others().size()).mapToObj(RecipientRole::fixed))
                .map(role -> Message.plan(Subject.of(inquiry.key()), key, role, DeliveryChannel.EMAIL, leaving, now))
                .toList();
    }
}
