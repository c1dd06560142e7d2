package io.buyerstatus.aws.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.sending.SesMailSender;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.sending.SendResult;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Mail on SES v2, or a server that claims to be it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls verifySender() before anything else.
abstract class MailContract {
    private static final EmailAddress TO = new EmailAddress("erika@example.org");

    private final EmailAddress from = new EmailAddress("status-" + UUID.randomUUID() + "@shop.example");
    private final String configurationSet = "test-" + UUID.randomUUID();
    private SesV2Client ses;

    abstract URI endpoint();

    @BeforeAll
    void verifySender() {
        ses = Clients.ses(endpoint());
        ses.createEmailIdentity(request -> request.emailIdentity(from.value()));
        ses.createConfigurationSet(request -> request.configurationSetName(configurationSet));
    }

    @AfterAll
    void forgetSender() {
        ses.deleteConfigurationSet(request -> request.configurationSetName(configurationSet));
        ses.deleteEmailIdentity(request -> request.emailIdentity(from.value()));
        ses.close();
    }

    @Test
    void a_mail_is_accepted_under_an_id_of_its_own() {
        SendResult result = new SesMailSender(ses, from, configurationSet).send(mail());
        assertThat(result)
                .isInstanceOfSatisfying(SendResult.Accepted.class, accepted -> assertThat(accepted.providerId())
                        .isNotBlank());
    }

    @Test
    void a_sender_that_nobody_verified_is_not_accepted() {
        EmailAddress unknown = new EmailAddress("unverified-" + UUID.randomUUID() + "@nowhere.example");
        assertThat(new SesMailSender(ses, unknown, configurationSet).send(mail()))
                .isInstanceOfAny(SendResult.Refused.class, SendResult.Retryable.class);
    }

    private static OutgoingMail mail() {
        OrderKey order = OrderKey.of(new ShopId("demo"), new ConnectionId("demo-web"), "4711");
        return new OutgoingMail(
                new MessageId(Subject.of(order), "0123456789abcdefghjkmnpqrs"),
                "Tee & Töpfe",
                Optional.of(new EmailAddress("laden@shop.example")),
                TO,
                "Ihre Bestellung ist unterwegs \uD83D\uDCE6",
                "Guten Tag",
                "<p>Guten Tag</p>",
                "orders.demo",
                Optional.of(URI.create("https://status.example.com/o/demo-x/y/stop")));
    }
}
