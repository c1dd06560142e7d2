package io.buyerstatus.functions.shared.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.SupportedLanguage;
import java.time.Duration;
import java.util.Optional;

/**
 * The language that somebody chose: with this request ({@code ?lang=fr}), or with an earlier one, which their browser remembers
 * for a year. Nothing is stored on the server, so that a GET changes nothing there.
 *
 * <pre>{@code
 * LanguageWish wish = LanguageWish.of(request);
 * return wish.remembered(page(request, wish.language()));
 * }</pre>
 *
 * @param language one that the product speaks, whether or not the shop offers it
 * @param fresh whether it was chosen with this very request
 */
public record LanguageWish(Optional<Language> language, boolean fresh) {
    private static final String PARAMETER = "lang";
    private static final String COOKIE = "__Host-lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** What a request says about it; a tag that is none, or not one we support, says nothing. */
    public static LanguageWish of(Request request) {
        Optional<Language> chosen = request.queryParameter(PARAMETER).flatMap(LanguageWish::spoken);
        return chosen.isPresent()
                ? new LanguageWish(chosen, true)
                : new LanguageWish(request.cookie(COOKIE).flatMap(LanguageWish::spoken), false);
    }

    /** The answer, which asks the browser to remember a fresh choice. */
    public APIGatewayV2HTTPResponse remembered(APIGatewayV2HTTPResponse answer) {
        if (fresh) {
            language.flatMap(SupportedLanguage::of)
                    .ifPresent(chosen -> Replies.with(answer, new Cookie(COOKIE, chosen.tag(), REMEMBERED)));
        }
        return answer;
    }

    private static Optional<Language> spoken(String tag) {
        return Language.parse(tag)
                .filter(language -> SupportedLanguage.of(language).isPresent());
    }
}
