package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What was last given for a mailbox: one row, replaced under its revision, so that of many who need access one renews it and the others use
 * what it got.
 *
 * @param revision counts stored versions; 0 while nothing is stored
 * @param grant which grant it is of; whoever signs in anew begins anew
 * @param access the access token
 * @param until when that ends
 * @param refresh what renews it next; empty while the grant's own does
 * @param renewing until when somebody is at it
 */
public record KeptToken(
        ShopId shop,
        MailboxId mailbox,
        long revision,
        String grant,
        Optional<SealedSecret> access,
        Instant until,
        Optional<SealedSecret> refresh,
        Instant renewing) {
    /** Longer than a provider may take. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** It must hold for a whole conversation. */
    private static final Duration SPARE = Duration.ofMinutes(2);

    /** Nothing was given yet. */
    public static KeptToken none(ShopId shop, MailboxId mailbox) {
        return new KeptToken(shop, mailbox, 0, "", Optional.empty(), Instant.EPOCH, Optional.empty(), Instant.EPOCH);
    }

    /** As it holds for a grant. */
    KeptToken of(String which) {
        return grant.equals(which)
                ? this
                : new KeptToken(
                        shop,
                        mailbox,
                        revision,
                        which,
                        Optional.empty(),
                        Instant.EPOCH,
                        Optional.empty(),
                        Instant.EPOCH);
    }

    /** The access token, while it holds long enough. */
    Optional<SealedSecret> usable(Instant now) {
        return access.filter(token -> until.minus(SPARE).isAfter(now));
    }

    /** Whether somebody is renewing it. */
    boolean busy(Instant now) {
        return renewing.isAfter(now);
    }

    /** The next stored version, by which one says that they renew it. */
    KeptToken claimed(Instant now) {
        return new KeptToken(shop, mailbox, revision + 1, grant, access, until, refresh, now.plus(LEASE));
    }

    /** The next stored version, with what was given. */
    KeptToken renewed(SealedSecret token, Instant ends, SealedSecret next) {
        return new KeptToken(
                shop, mailbox, revision + 1, grant, Optional.of(token), ends, Optional.of(next), Instant.EPOCH);
    }

    /** The next stored version, of one that nobody renews and that is not to be used. */
    KeptToken forgotten() {
        return new KeptToken(
                shop, mailbox, revision + 1, grant, Optional.empty(), Instant.EPOCH, refresh, Instant.EPOCH);
    }
}
