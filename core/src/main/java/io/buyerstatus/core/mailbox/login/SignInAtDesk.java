package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.login.MailboxSignIn.Stage;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Leads somebody of the desk to a mailbox's provider and takes them in again. It seals what they type and bring, and can open none of it:
 * the code is exchanged by {@link FinishSignIn}, which may.
 */
public final class SignInAtDesk {
    /** Between a code and its verifier; neither has it. */
    static final String SEPARATOR = "\n";

    private static final int LONGEST_CODE = 2_000;
    private static final Pattern CODE = Pattern.compile("[!-~]{1," + LONGEST_CODE + "}");
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,60}");
    private static final String DECLINED = "access_denied";

    private final Mailboxes mailboxes;
    private final MailboxSignIns signIns;
    private final SignInReturns returns;
    private final SecretBox box;
    private final MailProviderPlaces places;
    private final InstantSource clock;

    public SignInAtDesk(
            Mailboxes mailboxes,
            MailboxSignIns signIns,
            SignInReturns returns,
            SecretBox box,
            MailProviderPlaces places,
            InstantSource clock) {
        this.mailboxes = mailboxes;
        this.signIns = signIns;
        this.returns = returns;
        this.box = box;
        this.places = places;
        this.clock = clock;
    }

    /**
     * What somebody asks for.
     *
     * @param client as typed; without a secret, the one that was typed before for the same client stays
     */
    public record Asked(ShopId shop, MailboxId mailbox, OAuthClient client, boolean anyAccount) {}

    /**
     * One browser's way.
     *
     * @param session the desk's session, without telling anything of it
     */
    public record Way(String state, String challenge, String session, URI back) {}

    /** What came of asking. */
    public sealed interface Outset {
        /** They are to go there. */
        record To(URI provider) implements Outset {}

        /** There is no such mailbox. */
        record NoMailbox() implements Outset {}

        /** It has no login, which is whom one would sign in as. */
        record NoLogin() implements Outset {}

        /** Somebody else set out at the same moment. */
        record Overtaken() implements Outset {}
    }

    /** What came of coming back. */
    public enum Return {
        /** What they brought is being exchanged. */
        TAKEN,
        /** Nothing was brought; what the page of the mailboxes shows says why. */
        NOTHING,
        /** It fits no way that this session set out on, or not any more. */
        STRANGE
    }

    /** Sets out; whoever set out before and has not come back cannot any more. */
    public Outset begin(Asked asked, Way way) {
        Optional<Mailbox> found = mailboxes.find(asked.shop(), asked.mailbox());
        if (found.isEmpty()) {
            return new Outset.NoMailbox();
        }
        Optional<String> login = found.get().login();
        if (login.isEmpty()) {
            return new Outset.NoLogin();
        }
        Optional<MailboxSignIn> last = signIns.signIn(asked.shop(), asked.mailbox());
        OAuthClient client = asked.client().with("");
        Optional<SealedSecret> secret = asked.client().secret().isEmpty()
                ? last.filter(before -> before.client().equals(client)).flatMap(MailboxSignIn::secret)
                : Optional.of(seal(asked.shop(), asked.client().secret()));
        boolean begun = signIns.replace(new MailboxSignIn(
                asked.shop(),
                asked.mailbox(),
                last.map(MailboxSignIn::revision).orElse(0L) + 1,
                client,
                secret,
                way.state(),
                way.session(),
                asked.anyAccount(),
                clock.instant(),
                Stage.AWAY,
                Optional.empty(),
                ""));
        return begun
                ? new Outset.To(client.asks(
                        new OAuthClient.Consent(way.state(), way.challenge(), way.back(), login.get()), places))
                : new Outset.Overtaken();
    }

    /**
     * What a browser brought.
     *
     * @param code empty where the provider gave none
     * @param error the provider's word for why (RFC 6749, 4.1.2.1); empty where there is a code
     */
    public record Brought(String state, String verifier, String session, String code, String error) {
        /** Without what opens anything. */
        @Override
        public String toString() {
            return "Brought[" + error + "]";
        }
    }

    /** Takes somebody in again: once, by the session that set out, and in time. */
    public Return end(ShopId shop, MailboxId mailbox, Brought brought) {
        Instant now = clock.instant();
        Optional<MailboxSignIn> awaited =
                signIns.signIn(shop, mailbox).filter(way -> way.awaited(brought.state(), brought.session(), now));
        if (awaited.isEmpty()) {
            return Return.STRANGE;
        }
        MailboxSignIn way = awaited.get();
        if (!CODE.matcher(brought.code()).matches()) {
            String error = ERROR.matcher(brought.error()).matches() ? brought.error() : "";
            Stage stage = error.equals(DECLINED) ? Stage.DECLINED : Stage.REFUSED;
            return signIns.replace(way.ended(stage, error, now)) ? Return.NOTHING : Return.STRANGE;
        }
        if (!signIns.replace(way.back(seal(shop, brought.code() + SEPARATOR + brought.verifier()), now))) {
            return Return.STRANGE;
        }
        returns.tell(new SignInReturn(shop, mailbox, way.state()));
        return Return.TAKEN;
    }

    private SealedSecret seal(ShopId shop, String secret) {
        return box.seal(shop, Purpose.MAILBOX, secret.getBytes(StandardCharsets.UTF_8));
    }
}
