package io.buyerstatus.aws.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.sending.SnsSmsSender;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.SendResult;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.PhoneNumber;
import java.net.URI;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/** SMS on SNS, or a server that claims to be it. */
abstract class TextContract {
    private static final MessageId ID = new MessageId(
            Subject.of(OrderKey.of(new ShopId("demo"), new ConnectionId("demo-web"), "4711")),
            "0123456789abcdefghjkmnpqrs");

    abstract URI endpoint();

    @Test
    void aTextIsAcceptedUnderAnIdOfItsOwn() {
        try (SnsClient sns = Clients.sns(endpoint())) {
            for (String sender : new String[] {"", "TEEHAUS"}) {
                SendResult result = new SnsSmsSender(sns, sender)
                        .send(ID, new PhoneNumber("+4915112345678"), "Paket unterwegs: https://status.example.com/o/x");
                assertThat(result)
                        .isInstanceOfSatisfying(SendResult.Accepted.class, accepted -> assertThat(accepted.providerId())
                                .isNotBlank());
            }
        }
    }
}
