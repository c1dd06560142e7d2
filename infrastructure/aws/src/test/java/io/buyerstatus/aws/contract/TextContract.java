package io.buyerstatus.aws.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.sending.SnsSmsSender;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.core.message.sending.SendResult;
import io.buyerstatus.core.value.PhoneNumber;
import java.net.URI;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/** SMS on SNS, or a server that claims to be it. */
abstract class TextContract {
    abstract URI endpoint();

    @Test
    void aTextIsAcceptedUnderAnIdOfItsOwn() {
        try (SnsClient sns = Clients.sns(endpoint())) {
            for (String sender : new String[] {"", "TEEHAUS"}) {
                SendResult result = new SnsSmsSender(sns, sender)
                        .send(new PhoneNumber("+4915112345678"), "Paket unterwegs: https://status.example.com/o/x");
                assertThat(result)
                        .isInstanceOfSatisfying(SendResult.Accepted.class, accepted -> assertThat(accepted.providerId())
                                .isNotBlank());
            }
        }
    }
}
