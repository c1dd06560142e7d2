package io.buyerstatus.aws.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.login.SignInReturn;
import io.buyerstatus.core.shop.ShopId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C40")
class SqsSignInReturnsTest {
    private static final SignInReturn BACK =
            new SignInReturn(new ShopId("demo"), new MailboxId("our_service"), "gsc8vbjagn7vemtpngz3ssx18h");

    @Test
    void aBodyNamesAReturnAndNothingElse() {
        String body = SqsSignInReturns.body(BACK);
        assertThat(SqsSignInReturns.parse(body)).contains(BACK);
        assertThat(SqsMailboxQueue.parse(body)).isEmpty();
        assertThat(SqsTrialRequests.parse(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "signed-in",
                "demo/ftgh7m3gdq4a52kdbwcgvywts3/gsc8vbjagn7vemtpngz3ssx18h",
                "signed-in/demo/service/short",
                "signed-in/demo/SERVICE/gsc8vbjagn7vemtpngz3ssx18h",
                "trial/demo/service/gsc8vbjagn7vemtpngz3ssx18h/b0BleA"
            })
    void anythingElseNamesNone(String body) {
        assertThat(SqsSignInReturns.parse(body)).isEmpty();
    }
}
