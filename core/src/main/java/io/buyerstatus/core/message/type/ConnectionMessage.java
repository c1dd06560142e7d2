package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.RecipientRole;
import java.util.Set;

/**
 * What the seller must hear of a connection of theirs (KS-9), of an address that is told of events, or of a mailbox that somebody signed in
 * for. Planned by whoever found out; about the connection, and the occurrence is when it began to fail, about the address, and when it was
 * switched on, or about the mailbox, and when the sign-in ended or ends, in milliseconds. It must arrive: nobody may switch it off.
 */
final class ConnectionMessage extends BuiltInType {
    ConnectionMessage(String name) {
        super(name, RecipientRole.SELLER, Necessity.NECESSARY, Sms.NEVER, Set.of());
    }

    @Override
    public boolean configurable() {
        return false;
    }
}
