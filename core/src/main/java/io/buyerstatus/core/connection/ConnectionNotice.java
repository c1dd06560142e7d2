package io.buyerstatus.core.connection;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.type.BuiltInTypes;
import java.time.Instant;
import java.util.Optional;

/**
 * What the seller has still to be told of a connection.
 *
 * @param trouble why it fails; empty when it works again
 * @param since when it began to fail; what makes the notice this one
 */
public record ConnectionNotice(Optional<ConnectionTrouble> trouble, Instant since) {
    /** The type of its message. */
    public BuiltInType type() {
        return trouble.map(why -> switch (why) {
                    case REFUSED -> BuiltInTypes.CONNECTION_REFUSED;
                    case UNREACHABLE -> BuiltInTypes.CONNECTION_UNREACHABLE;
                    case SILENT -> BuiltInTypes.CONNECTION_SILENT;
                })
                .orElse(BuiltInTypes.CONNECTION_RECOVERED);
    }
}
