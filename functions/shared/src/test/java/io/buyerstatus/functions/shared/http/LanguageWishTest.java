package io.buyerstatus.functions.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.value.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageWishTest {

    @Test
    void aChoiceIsRememberedForAYear() {
        LanguageWish wish = LanguageWish.of(request("fr-CA", "__Host-lang=pl"));

        assertThat(wish.language()).contains(new Language("fr-CA"));
        assertThat(wish.remembered(answer()).getCookies())
                .containsExactly("__Host-lang=fr; Max-Age=31536000; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void anEarlierChoiceHoldsAndIsNotSetAgain() {
        LanguageWish wish = LanguageWish.of(request("", "theme=dark", "__Host-lang=pl"));

        assertThat(wish.language()).contains(new Language("pl"));
        assertThat(wish.remembered(answer()).getCookies()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "", "../etc", "de\r\nset-cookie: x=y", "DEUTSCH", "*"})
    void whatIsNotOneOfOursSaysNothing(String tag) {
        LanguageWish wish = LanguageWish.of(request(tag, "__Host-lang=" + tag));

        assertThat(wish.language()).isEmpty();
        assertThat(wish.remembered(answer()).getCookies()).isNull();
    }

    @Test
    void otherCookiesOfTheAnswerStay() {
        APIGatewayV2HTTPResponse answer =
                Replies.with(answer(), new Cookie("__Host-try", "abc", Duration.ofMinutes(10)));

        assertThat(LanguageWish.of(request("nb")).remembered(answer).getCookies())
                .hasSize(2)
                .anyMatch(cookie -> cookie.startsWith("__Host-try=abc"))
                .anyMatch(cookie -> cookie.startsWith("__Host-lang=nb"));
    }

    private static APIGatewayV2HTTPResponse answer() {
        return APIGatewayV2HTTPResponse.builder().withStatusCode(200).build();
    }

    private static Request request(String lang, String... cookies) {
        return new Request(APIGatewayV2HTTPEvent.builder()
                .withQueryStringParameters(Map.of("lang", lang))
                .withCookies(List.of(cookies))
                .build());
    }
}
