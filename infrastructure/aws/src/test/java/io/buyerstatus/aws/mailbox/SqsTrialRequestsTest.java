package io.buyerstatus.aws.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.TrialRequest;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C36")
class SqsTrialRequestsTest {
    @ParameterizedTest
    @ValueSource(strings = {"olivia@shop.example", "o/livia@shop.example", "olivia+test@shop.example"})
    void aBodyNamesARequestAndNoMessage(String to) {
        TrialRequest request = TrialRequest.of(
                new ShopId("demo"),
                new MailboxId("service"),
                new EmailAddress(to),
                Instant.parse("2026-11-29T10:00:00Z"));
        String body = SqsTrialRequests.body(request);
        assertThat(body).matches("[a-zA-Z0-9/_-]+");
        assertThat(SqsTrialRequests.parse(body)).contains(request);
        assertThat(SqsMailboxQueue.parse(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "trial",
                "demo/ftgh7m3gdq4a52kdbwcgvywts3/gsc8vbjagn7vemtpngz3ssx18h",
                "trial/demo/service/short/b0BleA",
                "trial/demo/service/gsc8vbjagn7vemtpngz3ssx18h/%%%"
            })
    void anythingElseNamesNone(String body) {
        assertThat(SqsTrialRequests.parse(body)).isEmpty();
    }
}
