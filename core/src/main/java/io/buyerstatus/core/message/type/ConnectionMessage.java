package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.RecipientRole;
import java.util.Set;

/**
 * What the seller must hear of a connection of theirs (KS-9), or of an address that is told of events. Planned by whoever found out; about the
 * connection, and the occurrence is when it began to fail, or about the address, and when it was switched on, in milliseconds. It must arrive: nobody may switch it off.
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
