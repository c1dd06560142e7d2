package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxFailure;
import io.buyerstatus.core.mailbox.MailboxFailure.Kind;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.MailboxTrial;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.mailbox.TrialRequest;
import io.buyerstatus.core.mailbox.TrialStep;
import io.buyerstatus.core.mailbox.TrialStep.Advice;
import io.buyerstatus.core.mailbox.TrialStep.Light;
import io.buyerstatus.core.mailbox.TrialStep.Name;
import io.buyerstatus.core.mailbox.login.Credential;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryMailboxes;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.PasswordLogins;
import io.buyerstatus.core.value.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C36")
class TryMailboxTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final EmailAddress OLIVIA = new EmailAddress("olivia@shop.example");
    private static final Mailbox MAILBOX = new Mailbox(
            SHOP,
            new MailboxId("service"),
            new MailServer("smtp.example.com", 465),
            Security.TLS,
            Optional.of("service@shop.example"),
            new EmailAddress("service@shop.example"),
            "",
            SendingLimit.USUAL,
            Optional.empty(),
            1);

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-29T10:00:00Z"));
    private final InMemoryMailboxes mailboxes = new InMemoryMailboxes();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final MailboxLearning learning = new MailboxLearning(mailboxes, new InMemoryLedger());
    private final List<OutgoingMail> mails = new ArrayList<>();
    private final List<Optional<Credential>> passwords = new ArrayList<>();
    private TrialStep found = new TrialStep(Name.MAIL, Light.GREEN, "taken", Optional.empty());
    private final TryMailbox trials = new TryMailbox(
            mailboxes,
            PasswordLogins.of(mailboxes, secrets),
            (mailbox, password, mail) -> {
                mails.add(mail);
                passwords.add(password);
                return List.of(found);
            },
            mailboxes,
            learning,
            clock);

    @BeforeEach
    void connect() {
        mailboxes.put(
                MAILBOX, Optional.of(secrets.seal(SHOP, Purpose.MAILBOX, "hush".getBytes(StandardCharsets.UTF_8))));
    }

    private TrialRequest request() {
        return TrialRequest.of(SHOP, MAILBOX.id(), OLIVIA, clock.instant());
    }

    @Test
    void itIsTriedOnceHoweverOftenItIsToldAndHoldsNoPassword() {
        TrialRequest request = request();
        for (int times = 0; times < 3; times++) {
            trials.run(request);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(mails).singleElement().satisfies(mail -> assertThat(mail.to())
                .isEqualTo(OLIVIA));
        assertThat(passwords).containsExactly(Optional.of(new Credential.Password("hush")));
        assertThat(last().steps()).containsExactly(found);
        assertThat(last().toString()).doesNotContain("hush");

        trials.run(request());
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).id()).isNotEqualTo(mails.get(1).id());
    }

    @Test
    void aGreenTrialHealsAndARedOneDoesNot() {
        learning.failed(
                MAILBOX,
                new MailboxFailure(Kind.LOGIN_REFUSED_FOR_GOOD, "535"),
                new Subject.OfStaff(SHOP, "x"),
                clock.instant());
        TrialStep green = found;
        found = new TrialStep(Name.LOG_IN, Light.RED, "535", Optional.of(Advice.TYPE_THE_PASSWORD_AGAIN));
        trials.run(request());
        assertThat(last().well()).isFalse();
        assertThat(learning.of(MAILBOX).health().invalid()).isTrue();

        clock.advance(Duration.ofMinutes(1));
        found = green;
        trials.run(request());
        assertThat(learning.of(MAILBOX).health().invalid()).isFalse();
    }

    @Test
    void aTrialThatDiedIsSeenToHaveDiedAndAMailboxThatIsGoneIsNotTried() {
        MailboxTrial begun = MailboxTrial.begun(request(), MAILBOX, clock.instant());
        assertThat(begun.running(clock.instant().plusSeconds(119))).isTrue();
        assertThat(begun.running(clock.instant().plusSeconds(121))).isFalse();
        assertThat(begun.well()).isFalse();

        mailboxes.remove(SHOP, MAILBOX.id());
        assertThat(trials.run(request())).isEmpty();
        assertThat(mails).isEmpty();
    }

    private MailboxTrial last() {
        return mailboxes.last(SHOP, MAILBOX.id()).orElseThrow();
    }
}
