package io.buyerstatus.core.mailbox.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxFailure;
import io.buyerstatus.core.mailbox.MailboxFailure.Kind;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.mailbox.login.TokenProvider.Answer;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryMailboxes;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mailbox that somebody signed in for, and one that has a password. */
@Tag("C40")
class MailboxLoginsTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final Grant GRANT =
            new Grant(new OAuthClient(MailProvider.MICROSOFT, "common", "client-1", ""), "refresh-1");
    private static final Mailbox MAILBOX = new Mailbox(
            SHOP,
            new MailboxId("service"),
            new MailServer("smtp.office365.com", 587),
            Security.STARTTLS,
            Optional.of("service@shop.example"),
            new EmailAddress("service@shop.example"),
            "",
            SendingLimit.USUAL,
            Optional.empty(),
            1);

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-29T10:00:00Z"));
    private final InMemoryMailboxes mailboxes = new InMemoryMailboxes();
    private final FakeSecretBox box = new FakeSecretBox();
    private final Provider provider = new Provider();
    private final List<String> notices = new ArrayList<>();
    private final RenewSignIns.Notices told = new RenewSignIns.Notices() {
        @Override
        public void ended(Mailbox mailbox, MailboxFailure failure) {
            notices.add("ended: " + failure.reason());
        }

        @Override
        public void warn(Mailbox mailbox, boolean signedIn) {
            notices.add(signedIn ? "signed in" : "a password");
        }
    };
    private final MailboxLogins logins = new MailboxLogins(mailboxes, box, mailboxes, provider, clock);

    /** Gives what it is told to, and another token for each renewal otherwise. */
    private static final class Provider implements TokenProvider {
        private final Deque<Answer> answers = new ArrayDeque<>();
        private final List<String> renewedWith = new ArrayList<>();
        private Runnable meanwhile = () -> {};

        @Override
        public Answer renew(Grant grant) {
            renewedWith.add(grant.refreshToken());
            meanwhile.run();
            int number = renewedWith.size();
            return Optional.ofNullable(answers.poll())
                    .orElseGet(() -> new Answer.Given(
                            "access-" + number, Duration.ofHours(1), Optional.of("refresh-" + (number + 1))));
        }

        @Override
        public Answer exchange(OAuthClient client, String code, String verifier, URI back) {
            throw new AssertionError("nobody signs in here");
        }
    }

    @BeforeEach
    void signedIn() {
        set(1, GRANT.text());
    }

    private void set(long version, String secret) {
        assertThat(mailboxes.put(
                        MAILBOX.atVersion(version),
                        Optional.of(box.seal(SHOP, Purpose.MAILBOX, secret.getBytes(StandardCharsets.UTF_8)))))
                .isTrue();
    }

    private static Login token(String text) {
        return new Login.With(Optional.of(new Credential.AccessToken(text)));
    }

    @Test
    void aPasswordIsAPasswordAndWhatWasGrantedIsReadAgain() {
        assertThat(Grant.read(GRANT.text())).contains(GRANT);
        assertThat(GRANT.toString() + GRANT.client()).doesNotContain("refresh-1");
        set(2, "open sesame");
        assertThat(logins.of(MAILBOX)).isEqualTo(new Login.With(Optional.of(new Credential.Password("open sesame"))));
        assertThat(provider.renewedWith).isEmpty();
    }

    @Test
    void whereSomebodyIsYetToSignInNothingGoesToTheServer() {
        set(2, Credential.NONE_YET);
        assertThat(logins.of(MAILBOX)).isEqualTo(new Login.With(Optional.empty()));
        assertThat(logins.signedIn(MAILBOX)).isFalse();
    }

    @Test
    void accessIsRenewedOnceUntilItEndsAndEachTimeWithWhatWasGivenLast() {
        for (int mail = 0; mail < 20; mail++) {
            assertThat(logins.of(MAILBOX)).isEqualTo(token("access-1"));
        }
        clock.advance(Duration.ofMinutes(59));
        assertThat(logins.of(MAILBOX)).as("too short for a conversation").isEqualTo(token("access-2"));
        clock.advance(Duration.ofHours(2));
        assertThat(logins.of(MAILBOX)).isEqualTo(token("access-3"));
        assertThat(provider.renewedWith).containsExactly("refresh-1", "refresh-2", "refresh-3");
    }

    /** Microsoft ends what nobody used for 90 days; a shop may write from a mailbox at Christmas only. */
    @Test
    void whatNobodyUsesIsRenewedEveryWeekAndWhatIsUsedIsLeftAlone() {
        RenewSignIns daily = new RenewSignIns(() -> List.of(new ShopId("other"), SHOP), mailboxes, logins, told);
        List<RenewSignIns.Outcome> outcomes = new ArrayList<>();
        for (int day = 0; day < 100; day++) {
            daily.run(() -> false, outcomes::add);
            clock.advance(Duration.ofDays(1));
        }
        assertThat(outcomes)
                .as("about every eighth day")
                .hasSizeBetween(12, 15)
                .containsOnly(new RenewSignIns.Outcome.Renewed(SHOP, MAILBOX.id()));
        assertThat(provider.renewedWith).as("with what was given last").doesNotHaveDuplicates();

        int renewals = provider.renewedWith.size();
        for (int day = 0; day < 20; day++) {
            logins.of(MAILBOX);
            daily.run(() -> false, outcome -> fail("it is in use"));
            clock.advance(Duration.ofDays(1));
        }
        assertThat(provider.renewedWith).hasSize(renewals + 20);
    }

    @Test
    void aSignInThatEndedIsReportedAndAPasswordNeedsNothing() {
        List<RenewSignIns.Outcome> outcomes = new ArrayList<>();
        RenewSignIns daily = new RenewSignIns(() -> List.of(SHOP), mailboxes, logins, told);
        provider.answers.add(new Answer.Refused("microsoft refuses (invalid_grant)"));
        daily.run(() -> false, outcomes::add);
        assertThat(outcomes)
                .singleElement()
                .asString()
                .contains("invalid_grant")
                .doesNotContain("refresh-1");
        assertThat(notices)
                .as("the seller hears of it at once")
                .containsExactly(
                        "signed in",
                        "ended: signing in: microsoft refuses (invalid_grant): somebody must sign in again");

        provider.answers.add(new Answer.Silent("microsoft does not answer"));
        daily.run(() -> false, outcomes::add);
        assertThat(notices).as("silence is no end").hasSize(3).endsWith("signed in");

        daily.run(() -> true, outcome -> fail("there is no time"));
        set(2, "open sesame");
        daily.run(() -> false, outcome -> fail("there is nothing to renew"));
        assertThat(notices).endsWith("a password");
    }

    @Test
    void ofTwoAtOnceOneRenewsAndWhoeverDiedInItIsNotWaitedForLong() {
        List<Login> other = new ArrayList<>();
        provider.meanwhile = () -> other.add(logins.of(MAILBOX));
        assertThat(logins.of(MAILBOX)).isEqualTo(token("access-1"));
        assertThat(other).containsExactly(new Login.Busy());
        assertThat(provider.renewedWith).hasSize(1);

        clock.advance(Duration.ofHours(2));
        provider.meanwhile = () -> {
            throw new IllegalStateException("it dies");
        };
        try {
            logins.of(MAILBOX);
        } catch (IllegalStateException died) {
            assertThat(died).hasMessage("it dies");
        }
        provider.meanwhile = () -> {};
        assertThat(logins.of(MAILBOX)).isEqualTo(new Login.Busy());
        clock.advance(KeptToken.LEASE);
        assertThat(logins.of(MAILBOX)).isEqualTo(token("access-3"));
        assertThat(provider.renewedWith.getLast()).isEqualTo("refresh-2");
    }

    @Test
    void whatAProviderWillNotRenewIsFinalAndItsSilenceIsNot() {
        provider.answers.add(new Answer.Silent("microsoft does not answer"));
        assertThat(failure()).isEqualTo(Kind.UNREACHABLE);
        provider.answers.add(new Answer.Refused("microsoft refuses (invalid_grant)"));
        assertThat(failure()).as("asked again at once").isEqualTo(Kind.LOGIN_REFUSED_FOR_GOOD);
        assertThat(provider.renewedWith).containsExactly("refresh-1", "refresh-1");
    }

    private Kind failure() {
        return logins.of(MAILBOX) instanceof Login.Failed(MailboxFailure failure)
                ? failure.kind()
                : fail("it was let in");
    }

    @Test
    void whoeverSignsInAnewBeginsAnew() {
        logins.of(MAILBOX);
        set(2, GRANT.with("refresh-anew").text());
        assertThat(logins.of(MAILBOX)).isEqualTo(token("access-2"));
        assertThat(provider.renewedWith).containsExactly("refresh-1", "refresh-anew");
    }

    @Test
    void aTokenThatAServerRefusesIsGivenUpAndAPasswordIsNot() {
        assertThat(logins.of(MAILBOX)).isEqualTo(token("access-1"));
        logins.refused(MAILBOX);
        assertThat(logins.of(MAILBOX)).isEqualTo(token("access-2"));
        assertThat(provider.renewedWith).containsExactly("refresh-1", "refresh-2");

        set(2, "open sesame");
        logins.refused(MAILBOX);
        assertThat(logins.of(MAILBOX)).isEqualTo(new Login.With(Optional.of(new Credential.Password("open sesame"))));
    }

    @Test
    void nothingThatIsKeptCanBeReadWithoutTheKey() {
        logins.of(MAILBOX);
        assertThat(mailboxes.token(SHOP, MAILBOX.id()).toString()).doesNotContain("access-1", "refresh-2");
        assertThat(logins.of(MAILBOX).toString()).doesNotContain("access-1");
    }
}
