package io.buyerstatus.pictures.fetch;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import okhttp3.HttpUrl;

/** What an address must be like before anybody looks where it leads; the first refusal wins. */
record UrlRule(String refusal, Predicate<HttpUrl> holds) {
    private static final List<UrlRule> ALL = List.of(
            new UrlRule(
                    "the address holds a user name or password",
                    url -> url.username().isEmpty() && url.password().isEmpty()),
            new UrlRule("only ports 80 and 443 are fetched from", url -> url.port() == 80 || url.port() == 443),
            new UrlRule("the address is too long", url -> url.toString().length() <= 4096));

    static Optional<String> refusal(HttpUrl url) {
        return ALL.stream()
                .filter(rule -> !rule.holds.test(url))
                .map(UrlRule::refusal)
                .findFirst();
    }
}
