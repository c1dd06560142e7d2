package io.buyerstatus.functions.staffaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.KeySecret;
import io.buyerstatus.core.api.RequestLimit;
import io.buyerstatus.core.api.Scope;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.Requests;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys of programs at the desk. */
@Tag("AP-1")
final class KeysTest {
    private static final Pattern KEY = Pattern.compile("bst_[0-9A-Za-z]{33}");

    private final Desk desk = new Desk();

    private String page(SessionToken who) {
        return desk.handler(desk.staff)
                .handleRequest(
                        english(Desk.request(Optional.of(who), "GET " + ConsoleUrls.KEYS, "shop", "demo")),
                        Contexts.none())
                .getBody();
    }

    private APIGatewayV2HTTPResponse make(SessionToken who, String... fields) {
        String[] own = Stream.concat(Stream.of("form", who.formToken()), Arrays.stream(fields))
                .toArray(String[]::new);
        return desk.handler(desk.staff)
                .handleRequest(
                        Requests.form(
                                english(Desk.request(Optional.of(who), "POST " + ConsoleUrls.KEYS, "shop", "demo")),
                                own),
                        Contexts.none());
    }

    private static APIGatewayV2HTTPEvent english(APIGatewayV2HTTPEvent event) {
        return Requests.header(event, "accept-language", "en");
    }

    @Test
    void anOwnerMakesAKeyWhichIsShownOnceAndRevoked() {
        SessionToken olivia = desk.session(desk.olivia);
        String shown = make(
                        olivia, "do", "make", "name", "Warehouse", "life", "90", "scope-read", "1", "scope-write", "1")
                .getBody();
        Matcher found = KEY.matcher(shown);
        assertThat(found.find()).isTrue();
        KeySecret secret = KeySecret.parse(found.group()).orElseThrow();
        ApiKey key = desk.programs.find(secret.hash()).orElseThrow();
        assertThat(key.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
        assertThat(key.until()).contains(Desk.NOW.plus(Duration.ofDays(90)));
        assertThat(key.by()).isEqualTo("olivia");
        assertThat(page(olivia))
                .contains("Warehouse", ">never<")
                .doesNotContain(secret.value())
                .doesNotContain(secret.hash().value())
                .doesNotContain("<script", "style=");

        desk.programs.take(key, RequestLimit.OF_A_KEY, Desk.NOW.plusSeconds(60));
        assertThat(page(olivia)).doesNotContain(">never<");

        assertThat(make(olivia, "do", "revoke", "key", key.id().value())
                        .getHeaders()
                        .get("location"))
                .endsWith("?done=revoked");
        assertThat(desk.programs.find(secret.hash())).isEmpty();
        assertThat(make(olivia, "do", "revoke", "key", key.id().value()).getStatusCode())
                .isEqualTo(409);
    }

    @Test
    void nobodyElseMakesOne() {
        SessionToken anton = desk.session(desk.anton);
        assertThat(page(anton))
                .contains("Owners of the shop make and revoke keys.")
                .doesNotContain("<select");
        assertThat(make(anton, "do", "make", "name", "x", "life", "90", "scope-read", "1")
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(desk.get(Optional.of(anton), ConsoleUrls.KEYS, "shop", "another")
                        .getStatusCode())
                .isEqualTo(404);
        assertThat(desk.programs.of(Desk.SHOP)).isEmpty();
    }

    @Test
    void anOwnerProvesFirstThatItIsThem() {
        SessionToken olivia = desk.session(desk.olivia);
        desk.clock.advance(Session.FRESH);
        assertThat(page(olivia)).contains("fresh=1").doesNotContain("<select");
        assertThat(make(olivia, "do", "make", "name", "x", "life", "90", "scope-read", "1")
                        .getHeaders()
                        .get("location"))
                .contains("fresh=1");
        assertThat(desk.programs.of(Desk.SHOP)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidBesideWhatWasEntered() {
        SessionToken olivia = desk.session(desk.olivia);
        APIGatewayV2HTTPResponse noScope = make(olivia, "do", "make", "name", "Warehouse", "life", "0");
        assertThat(noScope.getStatusCode()).isEqualTo(422);
        assertThat(noScope.getBody()).contains("value=\"Warehouse\"", "Choose at least one thing");
        assertThat(make(olivia, "do", "make", "name", " ", "life", "0", "scope-read", "1")
                        .getBody())
                .contains("Say what the program is called.");
        assertThat(make(olivia, "do", "make", "name", "x", "life", "7", "scope-read", "1")
                        .getStatusCode())
                .isEqualTo(404);
    }
}
