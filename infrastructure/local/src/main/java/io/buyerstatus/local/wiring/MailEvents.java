package io.buyerstatus.local.wiring;

import java.util.Set;

/**
 * A topic that is told what becomes of mails.
 *
 * @param types as SES names them in configuration sets: send, delivery, bounce, ...
 */
public record MailEvents(String configurationSet, String topicArn, Set<String> types) {

    public MailEvents {
        types = Set.copyOf(types);
    }
}
