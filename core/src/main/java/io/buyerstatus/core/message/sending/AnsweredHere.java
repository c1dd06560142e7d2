package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.reply.RepliesDomain;
import io.buyerstatus.core.reply.ReplyToken;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.thread.ThreadKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Has answers come back to us: what buyers answer, and what the shop answers where it is told what a buyer wrote. Both get an address of
 * their own, that says which conversation it is.
 */
public final class AnsweredHere implements MessageComposer {
    private final MessageComposer composer;
    private final LinkKeys keys;
    private final RepliesDomain domain;

    public AnsweredHere(MessageComposer composer, LinkKeys keys, RepliesDomain domain) {
        this.composer = composer;
        this.keys = keys;
        this.domain = domain;
    }

    @Override
    public Draft compose(Message message, ShopSettings shop, Instant now) {
        Draft draft = composer.compose(message, shop, now);
        return draft.composition() instanceof Composition.Mail(OutgoingMail mail)
                        && shop.ofShop().get(MessageSettings.REPLIES) == MessageSettings.Replies.CONVERSATION
                ? conversation(draft)
                        .flatMap(thread -> token(draft.message(), mail, thread, key(shop)))
                        .map(token -> named(draft.message(), mail.answeredAt(token.at(domain))))
                        .map(answered -> draft.with(new Composition.Mail(answered)))
                        .orElse(draft)
                : draft;
    }

    private static Optional<ThreadKey> conversation(Draft draft) {
        return draft.message().id().subject() instanceof Subject.OfInquiry(ThreadKey.OfInquiry inquiry)
                ? Optional.of(inquiry)
                : draft.conversation().map(order -> new ThreadKey.OfOrder(order.shop(), order.key()));
    }

    /** What answers a mail of an automation must not have automations answer it for ever. */
    private OutgoingMail named(Message message, OutgoingMail mail) {
        return message.key().type() instanceof MessageType.Automation
                ? mail.named(MessageReference.of(message.id(), domain))
                : mail;
    }

    private static Optional<ReplyToken> token(Message message, OutgoingMail mail, ThreadKey thread, LinkKey key) {
        if (message.role() == RecipientRole.BUYER) {
            return Optional.of(ReplyToken.forBuyer(thread, key));
        }
        return message.role() == RecipientRole.SELLER && answersBuyer(message, mail)
                ? Optional.of(ReplyToken.forStaff(thread, key, mail.to()))
                : Optional.empty();
    }

    /** Whoever declared a withdrawal may have named another address than the order's: the shop answers there. */
    private static boolean answersBuyer(Message message, OutgoingMail mail) {
        return switch (message.key().type()) {
            case BuiltInType type ->
                type.answersBuyer()
                        || (message.id().subject() instanceof Subject.OfReview
                                && mail.replyTo().isPresent());
            case MessageType.Automation automation -> mail.replyTo().isPresent();
            case MessageType.Unknown unknown -> false;
        };
    }

    private LinkKey key(ShopSettings shop) {
        return keys.of(shop.id(), shop.linkKey());
    }
}
