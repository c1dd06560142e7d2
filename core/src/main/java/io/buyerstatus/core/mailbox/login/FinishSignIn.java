package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.login.MailboxSignIn.Stage;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.CleanText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/** Exchanges what somebody brought to the desk from a mailbox's provider. A code is exchanged once: who dies over it has it begun anew. */
public final class FinishSignIn {
    private final Mailboxes mailboxes;
    private final MailboxSignIns signIns;
    private final TokenProvider provider;
    private final KeepGrant keep;
    private final SecretBox box;
    private final URI back;
    private final InstantSource clock;

    /**
     * @param back where browsers come back to
     */
    public FinishSignIn(
            Mailboxes mailboxes,
            MailboxSignIns signIns,
            TokenProvider provider,
            KeepGrant keep,
            SecretBox box,
            URI back,
            InstantSource clock) {
        this.mailboxes = mailboxes;
        this.signIns = signIns;
        this.provider = provider;
        this.keep = keep;
        this.box = box;
        this.back = back;
        this.clock = clock;
    }

    /** Exchanges it, unless that was begun; answers how it ended. */
    public Optional<MailboxSignIn> run(SignInReturn told) {
        Optional<MailboxSignIn> waiting = signIns.signIn(told.shop(), told.mailbox())
                .filter(way -> way.stage() == Stage.BACK && way.state().equals(told.state()));
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        MailboxSignIn claimed = waiting.get().exchanging(clock.instant());
        if (!signIns.replace(claimed)) {
            return Optional.empty();
        }
        MailboxSignIn ended = mailboxes
                .find(told.shop(), told.mailbox())
                .map(mailbox -> exchanged(mailbox, waiting.get(), claimed))
                .orElseGet(() -> ended(claimed, Stage.OVERTAKEN, ""));
        signIns.replace(ended);
        return Optional.of(ended);
    }

    private MailboxSignIn exchanged(Mailbox mailbox, MailboxSignIn brought, MailboxSignIn claimed) {
        String[] parts = open(mailbox.shop(), brought.brought().orElseThrow()).split(SignInAtDesk.SEPARATOR, -1);
        OAuthClient client = brought.client()
                .with(brought.secret()
                        .map(secret -> open(mailbox.shop(), secret))
                        .orElse(""));
        return switch (keep.keep(
                mailbox, client, provider.exchange(client, parts[0], parts[1], back), brought.anyAccount())) {
            case KeepGrant.Outcome.Kept kept -> ended(claimed, Stage.DONE, "");
            case KeepGrant.Outcome.OtherAccount(String account) ->
                ended(claimed, Stage.OTHER_ACCOUNT, CleanText.start(account, MailboxSignIn.LONGEST_DETAIL));
            case KeepGrant.Outcome.NotRenewable not -> ended(claimed, Stage.NOT_RENEWABLE, "");
            case KeepGrant.Outcome.Refused(String reason) -> ended(claimed, Stage.REFUSED, reason);
            case KeepGrant.Outcome.Silent(String reason) -> ended(claimed, Stage.SILENT, reason);
            case KeepGrant.Outcome.Overtaken overtaken -> ended(claimed, Stage.OVERTAKEN, "");
        };
    }

    private MailboxSignIn ended(MailboxSignIn claimed, Stage how, String why) {
        return claimed.ended(how, why, clock.instant());
    }

    private String open(ShopId shop, SealedSecret sealed) {
        return new String(box.open(shop, Purpose.MAILBOX, sealed), StandardCharsets.UTF_8);
    }
}
