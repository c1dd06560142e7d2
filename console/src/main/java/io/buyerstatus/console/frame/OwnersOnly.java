package io.buyerstatus.console.frame;

import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * What only owners change, once they have just proved who they are.
 *
 * @param owner whether who reads the page is one
 * @param fresh whether they have just proved it
 * @param page where they come back to when they have
 */
public record OwnersOnly(boolean owner, boolean fresh, String page) {
    public static OwnersOnly of(Colleague me, Instant now, String page) {
        return new OwnersOnly(me.role() == Role.OWNER, me.person().session().fresh(now), page);
    }

    /** Whether they may change it now. */
    public boolean changeable() {
        return owner && fresh;
    }

    /** Where they prove it first, if they have to. */
    public Optional<String> confirm() {
        return owner && !fresh ? Optional.of(confirm(page)) : Optional.empty();
    }

    /** Where somebody proves anew who they are, and comes back from. */
    public static String confirm(String page) {
        return ConsoleUrls.SIGN_IN + "?fresh=1&to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }
}
