package io.buyerstatus.local.identity;

import java.util.List;

/**
 * A client of the user pool, as the template describes it.
 *
 * @param callbacks where browsers may be sent with a code
 * @param logouts where browsers may be sent after signing out
 */
public record AppClient(String id, List<String> callbacks, List<String> logouts) {
    public AppClient {
        callbacks = List.copyOf(callbacks);
        logouts = List.copyOf(logouts);
    }
}
