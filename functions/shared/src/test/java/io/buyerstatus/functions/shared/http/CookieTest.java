package io.buyerstatus.functions.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieTest {

    @Test
    @Tag("SH-20")
    void staysOnThisHostOverTlsAndAwayFromScripts() {
        Cookie cookie = new Cookie("__Host-v-abc", "secret", Duration.ofDays(21));

        assertThat(Replies.with(Replies.seeOther("/o/x/y"), cookie).getCookies())
                .containsExactly("__Host-v-abc=secret; Max-Age=1814400; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void isForgottenAtOnce() {
        assertThat(Cookie.gone("__Host-try").header()).startsWith("__Host-try=; Max-Age=0;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a b", "a\r\nset-cookie: x", "\"", "ü"})
    void holdsNothingThatEndsIt(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cookie("__Host-x", value, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cookie("__Host-" + value, "x", Duration.ZERO));
    }

    @Test
    void doesNotDriveOutAnother() {
        Cookie one = new Cookie("__Host-one", "1", Duration.ZERO);
        Cookie two = new Cookie("__Host-two", "2", Duration.ZERO);

        assertThat(Replies.with(Replies.with(Replies.seeOther("/"), one), two).getCookies())
                .hasSize(2);
    }

    @Test
    void itsValueIsNotLogged() {
        assertThat(new Cookie("__Host-x", "secret", Duration.ZERO).toString()).doesNotContain("secret");
    }

    @Test
    void comesBackInTheListOfTheEvent() {
        Request request = new Request(APIGatewayV2HTTPEvent.builder()
                .withCookies(List.of("a=1", "__Host-v-abc=first", "__Host-v-abc=second", "broken"))
                .build());

        assertThat(request.cookie("__Host-v-abc")).contains("first");
        assertThat(request.cookie("broken")).isEmpty();
        assertThat(new Request(new APIGatewayV2HTTPEvent()).cookie("a")).isEmpty();
    }
}
