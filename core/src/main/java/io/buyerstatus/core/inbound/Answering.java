package io.buyerstatus.core.inbound;

import io.buyerstatus.core.message.Chain;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.MessageReference;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.reply.RepliesDomain;
import java.util.Comparator;
import java.util.List;

/** What led to a mail: the automations' messages that it answers, and what led to them. */
final class Answering {
    /** The newest of the references; older ones led to these. */
    private static final int LOOKED_AT = 3;

    private final RepliesDomain domain;
    private final SentMessages sent;

    Answering(RepliesDomain domain, SentMessages sent) {
        this.domain = domain;
        this.sent = sent;
    }

    /** The longest of the chains that end in it. */
    Chain chain(IncomingMail mail, MailId id, OrderKey order) {
        List<MessageId> named = MessageReference.in(mail.naming(), Subject.of(order), domain);
        return named.subList(Math.max(0, named.size() - LOOKED_AT), named.size()).stream()
                .flatMap(message -> sent.find(message).stream())
                .map(Chain::after)
                .max(Comparator.comparingInt(Chain::messages))
                .orElse(Chain.UNKNOWN)
                .thenMail(id.value());
    }
}
