package io.buyerstatus.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.local.standin.wire.Faults.Kind;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.ThrottledException;

class FaultsTest {

    private StandIns standIns;
    private SesV2Client ses;

    @BeforeEach
    void start() throws IOException {
        standIns = StandIns.start(0, Moments.CLOCK, Optional.empty());
        ses = Clients.ses(standIns.endpoint());
    }

    @AfterEach
    void stop() throws IOException {
        ses.close();
        standIns.close();
    }

    @Test
    void aThrottleMeetsAsManyCallsAsPlannedAndSendsNothing() {
        standIns.faults().next("SendEmail", Kind.THROTTLED, 2);

        assertThatThrownBy(this::send).isInstanceOf(TooManyRequestsException.class);
        assertThatThrownBy(this::send).isInstanceOf(TooManyRequestsException.class);
        send();
        assertThat(standIns.outbox().entries()).hasSize(1);
    }

    @Test
    void a500CanComeBeforeOrAfterTheEffect() {
        standIns.faults().next("SendEmail", Kind.FAILED, 1);
        standIns.faults().next("SendEmail", Kind.FAILED_AFTER_EFFECT, 1);

        assertThatThrownBy(this::send)
                .isInstanceOfSatisfying(SesV2Exception.class, failed -> assertThat(failed.statusCode())
                        .isEqualTo(500));
        assertThat(standIns.outbox().entries()).isEmpty();
        assertThatThrownBy(this::send).isInstanceOf(SesV2Exception.class);
        assertThat(standIns.outbox().entries()).hasSize(1);
    }

    @Test
    void aConnectionCanBeDroppedBeforeOrAfterTheEffect() {
        standIns.faults().next("SendEmail", Kind.DROPPED, 1);

        assertThatThrownBy(this::send).isInstanceOf(SdkClientException.class);
        assertThat(standIns.outbox().entries()).isEmpty();
        standIns.faults().next("SendEmail", Kind.DROPPED_AFTER_EFFECT, 1);
        assertThatThrownBy(this::send).isInstanceOf(SdkClientException.class);
        assertThat(standIns.outbox().entries()).hasSize(1);
    }

    /** HttpURLConnection posts again by itself when a kept connection ends, unless the SDK streams the body. */
    @Test
    void noClientSendsAgainByItselfOverAConnectionThatWasKept() {
        send();
        standIns.faults().next("SendEmail", Kind.DROPPED_AFTER_EFFECT, 1);

        assertThatThrownBy(this::send).isInstanceOf(SdkClientException.class);
        assertThat(standIns.outbox().entries()).hasSize(2);
    }

    @Test
    void anOperationDoesNotMeetTheFaultsOfAnother() {
        standIns.faults().next("Publish", Kind.THROTTLED, 1);

        send();
        try (SnsClient sns = Clients.sns(standIns.endpoint())) {
            assertThatThrownBy(() -> sns.publish(
                            publish -> publish.phoneNumber("+4915112345678").message("Hello")))
                    .isInstanceOf(ThrottledException.class);
        }
        assertThat(standIns.outbox().entries()).hasSize(1);
    }

    private void send() {
        ses.sendEmail(mail -> mail.fromEmailAddress("shop@example.com")
                .destination(to -> to.toAddresses("buyer@example.org"))
                .content(content -> content.simple(message -> message.subject(subject -> subject.data("Hello"))
                        .body(body -> body.text(text -> text.data("Hello"))))));
    }
}
