package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxFailure;
import io.buyerstatus.core.mailbox.MailboxFailure.Kind;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.value.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Opens what mailboxes' servers let us in with, for whoever logs in; where somebody signed in with a provider, access is renewed here. */
public final class MailboxLogins {
    /** Microsoft ends what nobody used for 90 days; a week leaves room for many failures. */
    private static final Duration UNUSED = Duration.ofDays(7);

    private final Mailboxes mailboxes;
    private final SecretBox box;
    private final KeptTokens kept;
    private final TokenProvider provider;
    private final InstantSource clock;

    public MailboxLogins(
            Mailboxes mailboxes, SecretBox box, KeptTokens kept, TokenProvider provider, InstantSource clock) {
        this.mailboxes = mailboxes;
        this.box = box;
        this.kept = kept;
        this.provider = provider;
        this.clock = clock;
    }

    /** The credential of a mailbox. */
    public Login of(Mailbox mailbox) {
        Optional<SealedSecret> sealed = mailboxes.password(mailbox.shop(), mailbox.id());
        if (sealed.isEmpty()) {
            return new Login.With(Optional.empty());
        }
        String secret = open(mailbox, sealed.get());
        if (secret.equals(Credential.NONE_YET)) {
            return new Login.With(Optional.empty());
        }
        return Grant.read(secret)
                .map(grant -> of(mailbox, grant, name(sealed.get())))
                .orElseGet(() -> new Login.With(Optional.of(new Credential.Password(secret))));
    }

    /** Whether somebody signed in for a mailbox, instead of giving a password. */
    public boolean signedIn(Mailbox mailbox) {
        return mailboxes
                .password(mailbox.shop(), mailbox.id())
                .flatMap(secret -> Grant.read(open(mailbox, secret)))
                .isPresent();
    }

    /**
     * Renews what somebody signed in for, if nobody has for a week: providers end what is not used, and a mailbox may send nothing for
     * months.
     *
     * @return what came of it; empty where nothing was to be done
     */
    public Optional<Login> renewedIfUnused(Mailbox mailbox) {
        Optional<SealedSecret> sealed = mailboxes.password(mailbox.shop(), mailbox.id());
        return sealed.flatMap(secret -> Grant.read(open(mailbox, secret)))
                .filter(grant -> kept.token(mailbox.shop(), mailbox.id())
                        .of(name(sealed.orElseThrow()))
                        .until()
                        .plus(UNUSED)
                        .isBefore(clock.instant()))
                .map(grant -> of(mailbox, grant, name(sealed.orElseThrow())));
    }

    /** A server did not take the access token though it should hold: the next one who asks gets another. Of passwords nothing is to be done. */
    public void refused(Mailbox mailbox) {
        KeptToken token = kept.token(mailbox.shop(), mailbox.id());
        if (token.access().isPresent()) {
            kept.replace(token.forgotten());
        }
    }

    private Login of(Mailbox mailbox, Grant grant, String which) {
        Instant now = clock.instant();
        KeptToken token = kept.token(mailbox.shop(), mailbox.id()).of(which);
        Optional<SealedSecret> usable = token.usable(now);
        if (usable.isPresent()) {
            return access(open(mailbox, usable.get()));
        }
        KeptToken claimed = token.claimed(now);
        return token.busy(now) || !kept.replace(claimed) ? new Login.Busy() : renewed(mailbox, grant, claimed);
    }

    private Login renewed(Mailbox mailbox, Grant grant, KeptToken claimed) {
        Grant latest =
                claimed.refresh().map(next -> grant.with(open(mailbox, next))).orElse(grant);
        return switch (provider.renew(latest)) {
            case TokenProvider.Answer.Given given -> {
                String next = given.refreshToken().orElse(latest.refreshToken());
                kept.replace(claimed.renewed(
                        seal(mailbox, given.accessToken()), clock.instant().plus(given.life()), seal(mailbox, next)));
                yield access(given.accessToken());
            }
            case TokenProvider.Answer.Refused(String reason) ->
                failed(claimed, Kind.LOGIN_REFUSED_FOR_GOOD, reason + ": somebody must sign in again");
            case TokenProvider.Answer.Silent(String reason) -> failed(claimed, Kind.UNREACHABLE, reason);
        };
    }

    private Login failed(KeptToken claimed, Kind kind, String reason) {
        kept.replace(claimed.forgotten());
        return new Login.Failed(new MailboxFailure(kind, "signing in: " + reason));
    }

    private static Login access(String token) {
        return new Login.With(Optional.of(new Credential.AccessToken(token)));
    }

    /** Which sealed secret it is, without telling anything of it. */
    private static String name(SealedSecret sealed) {
        return Hashes.key("grant", sealed.ciphertext());
    }

    private String open(Mailbox mailbox, SealedSecret sealed) {
        return new String(box.open(mailbox.shop(), Purpose.MAILBOX, sealed), StandardCharsets.UTF_8);
    }

    private SealedSecret seal(Mailbox mailbox, String secret) {
        return box.seal(mailbox.shop(), Purpose.MAILBOX, secret.getBytes(StandardCharsets.UTF_8));
    }
}
