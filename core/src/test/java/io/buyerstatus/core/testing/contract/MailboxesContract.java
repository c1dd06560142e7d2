package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxHealth;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.MailboxState;
import io.buyerstatus.core.mailbox.MailboxStates;
import io.buyerstatus.core.mailbox.MailboxTrial;
import io.buyerstatus.core.mailbox.MailboxTrials;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.mailbox.SendingRate;
import io.buyerstatus.core.mailbox.SignInEnd;
import io.buyerstatus.core.mailbox.TrialRequest;
import io.buyerstatus.core.mailbox.TrialStep;
import io.buyerstatus.core.mailbox.login.KeptToken;
import io.buyerstatus.core.mailbox.login.KeptTokens;
import io.buyerstatus.core.mailbox.login.MailProvider;
import io.buyerstatus.core.mailbox.login.MailboxSignIn;
import io.buyerstatus.core.mailbox.login.MailboxSignIns;
import io.buyerstatus.core.mailbox.login.OAuthClient;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What whoever keeps mailboxes, and what is known of them, must do. */
public abstract class MailboxesContract {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00.123456789Z");

    private final ShopId shop = new ShopId("s" + UUID.randomUUID().toString().substring(0, 8));
    private final MailboxId id = new MailboxId("service");

    protected abstract Mailboxes mailboxes();

    protected abstract MailboxStates states();

    protected abstract MailboxTrials trials();

    protected abstract KeptTokens tokens();

    protected abstract MailboxSignIns signIns();

    private Mailbox mailbox(String name, long version) {
        return new Mailbox(
                shop,
                new MailboxId(name),
                new MailServer("smtp.example.com", 465),
                Security.TLS,
                Optional.of("shop@example.com"),
                new EmailAddress("shop@example.com"),
                "Töpferei",
                new SendingLimit(7, 70),
                Optional.of(new MailServer("imap.example.com", 993)),
                version);
    }

    @Test
    @Tag("BL-21")
    void aShopHasAnyNumberOfMailboxesEachWithItsPassword() {
        Mailbox plain = new Mailbox(
                shop,
                new MailboxId("a-relay"),
                new MailServer("relay.example.com", 2525),
                Security.NONE,
                Optional.empty(),
                new EmailAddress("relay@example.com"),
                "",
                SendingLimit.USUAL,
                Optional.empty(),
                1);
        assertThat(mailboxes().of(shop)).isEmpty();
        assertThat(mailboxes().put(mailbox("service", 1), Optional.of(new SealedSecret("sealed-1"))))
                .isTrue();
        assertThat(mailboxes().put(plain, Optional.empty())).isTrue();
        assertThat(mailboxes().of(shop)).containsExactly(plain, mailbox("service", 1));
        assertThat(mailboxes().find(shop, id)).contains(mailbox("service", 1));
        assertThat(mailboxes().password(shop, id)).contains(new SealedSecret("sealed-1"));
        assertThat(mailboxes().password(shop, plain.id())).isEmpty();
    }

    @Test
    void ofTwoWhoChangeAMailboxTheFirstSucceedsAndAPasswordStaysUnlessItIsReplaced() {
        mailboxes().put(mailbox("service", 1), Optional.of(new SealedSecret("sealed-1")));
        assertThat(mailboxes().put(mailbox("service", 1), Optional.of(new SealedSecret("sealed-2"))))
                .isFalse();
        assertThat(mailboxes().put(mailbox("service", 2), Optional.empty())).isTrue();
        assertThat(mailboxes().password(shop, id)).contains(new SealedSecret("sealed-1"));
        assertThat(mailboxes().put(mailbox("service", 3), Optional.of(new SealedSecret("sealed-3"))))
                .isTrue();
        assertThat(mailboxes().password(shop, id)).contains(new SealedSecret("sealed-3"));
        mailboxes().remove(shop, id);
        assertThat(mailboxes().find(shop, id)).isEmpty();
        assertThat(mailboxes().password(shop, id)).isEmpty();
    }

    @Test
    void whatIsKnownComesBackAsItWasAndOfTwoWhoLearnTheFirstSucceeds() {
        MailboxState none = states().state(shop, id);
        assertThat(none).isEqualTo(MailboxState.none(shop, id));
        MailboxState first = new MailboxState(
                shop,
                id,
                1,
                4,
                new SendingRate(NOW, NOW.plusSeconds(3), 5, NOW, LocalDate.parse("2026-11-29"), 17),
                new MailboxHealth(2, Optional.of(NOW), 3, Optional.of(NOW), Optional.of(NOW), "535 5.7.8", "abc", true),
                Optional.of(new SignInEnd(NOW.plusSeconds(9), NOW.plusSeconds(5), true)));
        assertThat(states().replace(first)).isTrue();
        assertThat(states().replace(first)).isFalse();
        assertThat(states().state(shop, id)).isEqualTo(first);
        MailboxState second =
                first.with(MailboxHealth.WELL).with(Optional.<SignInEnd>empty()).stored();
        assertThat(states().replace(second)).isTrue();
        assertThat(states().state(shop, id)).isEqualTo(second);
    }

    @Test
    @Tag("C36")
    void aTrialBeginsOnceAndWhatItFoundIsKeptUntilTheNextBegins() {
        MailboxTrial first = MailboxTrial.begun(request(1), mailbox("service", 3), NOW);
        assertThat(trials().last(shop, id)).isEmpty();
        assertThat(trials().begin(first)).isTrue();
        assertThat(trials().begin(first)).as("told twice").isFalse();
        assertThat(trials().last(shop, id)).contains(first);

        MailboxTrial soon = MailboxTrial.begun(request(2), mailbox("service", 3), NOW.plusSeconds(5));
        assertThat(trials().begin(soon)).as("each is a mail").isFalse();
        MailboxTrial ended = first.ended(
                List.of(
                        new TrialStep(TrialStep.Name.SERVER, TrialStep.Light.GREEN, "it is known", Optional.empty()),
                        new TrialStep(
                                TrialStep.Name.LOG_IN,
                                TrialStep.Light.RED,
                                "535 5.7.8",
                                Optional.of(TrialStep.Advice.TYPE_THE_PASSWORD_AGAIN)),
                        new TrialStep(TrialStep.Name.MAIL, TrialStep.Light.NOT_TRIED, "", Optional.empty())),
                NOW.plusSeconds(6));
        trials().end(ended);
        assertThat(trials().last(shop, id)).contains(ended);

        MailboxTrial next = MailboxTrial.begun(request(3), mailbox("service", 4), NOW.plusSeconds(30));
        assertThat(trials().begin(next)).isTrue();
        trials().end(ended);
        assertThat(trials().last(shop, id)).as("the one before came late").contains(next);
    }

    @Test
    @Tag("C40")
    void ofTwoWhoRenewATokenOneDoesAndWhatItGotComesBackAsItWas() {
        KeptToken none = tokens().token(shop, id);
        assertThat(none).isEqualTo(KeptToken.none(shop, id));
        KeptToken first = new KeptToken(
                shop,
                id,
                1,
                "grant-1",
                Optional.of(new SealedSecret("access-1")),
                NOW.plusSeconds(3600),
                Optional.of(new SealedSecret("refresh-1")),
                Instant.EPOCH);
        assertThat(tokens().replace(first)).isTrue();
        assertThat(tokens().replace(first)).as("somebody was first").isFalse();
        assertThat(tokens().token(shop, id)).isEqualTo(first);
        KeptToken bare = new KeptToken(
                shop, id, 2, "grant-2", Optional.empty(), Instant.EPOCH, Optional.empty(), NOW.plusSeconds(30));
        assertThat(tokens().replace(bare)).isTrue();
        assertThat(tokens().token(shop, id)).isEqualTo(bare);
    }

    private TrialRequest request(int second) {
        return TrialRequest.of(shop, id, new EmailAddress("olivia@shop.example"), NOW.plusSeconds(second));
    }

    @Test
    @Tag("C40")
    void aWayToAProviderIsGoneOnceAndComesBackAsItWas() {
        assertThat(signIns().signIn(shop, id)).isEmpty();
        MailboxSignIn away = way(1, MailboxSignIn.Stage.AWAY, Optional.empty(), Optional.empty());
        assertThat(signIns().replace(away)).isTrue();
        assertThat(signIns().replace(away)).as("two at once").isFalse();
        assertThat(signIns().signIn(shop, id)).contains(away);
        MailboxSignIn back = way(
                2,
                MailboxSignIn.Stage.BACK,
                Optional.of(new SealedSecret("client")),
                Optional.of(new SealedSecret("code")));
        assertThat(signIns().replace(back)).isTrue();
        assertThat(signIns().signIn(shop, id)).contains(back);
        assertThat(signIns().signIn(shop, new MailboxId("other"))).isEmpty();
    }

    private MailboxSignIn way(
            long revision, MailboxSignIn.Stage stage, Optional<SealedSecret> secret, Optional<SealedSecret> brought) {
        return new MailboxSignIn(
                shop,
                id,
                revision,
                new OAuthClient(MailProvider.MICROSOFT, "shop.example", "client-1", ""),
                secret,
                "state",
                "session",
                true,
                NOW,
                stage,
                brought,
                "olga@shop.example");
    }
}
