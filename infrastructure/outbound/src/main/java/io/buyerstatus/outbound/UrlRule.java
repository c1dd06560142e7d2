package io.buyerstatus.outbound;

import io.buyerstatus.core.net.PublicAddresses;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** What an address must be like before anybody looks where it leads; the first refusal wins. */
record UrlRule(String refusal, Predicate<HttpUrl> holds) {
    private static final Pattern PLAIN = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    private static final List<UrlRule> ALL = List.of(
            new UrlRule(
                    "the address holds a user name or password",
                    url -> url.username().isEmpty() && url.password().isEmpty()),
            new UrlRule("only ports 80 and 443 are fetched from", url -> url.port() == 80 || url.port() == 443),
            // Systems disagree whether 0177.0.0.1 begins with 177 or with 127: nobody honest writes it.
            new UrlRule(
                    "its host is a number that is not written as usual",
                    url -> !PublicAddresses.numeric(url.host())
                            || PLAIN.matcher(url.host()).matches()),
            new UrlRule("the address is too long", url -> url.toString().length() <= 4096));

    static Optional<String> refusal(HttpUrl url) {
        return ALL.stream()
                .filter(rule -> !rule.holds.test(url))
                .map(UrlRule::refusal)
                .findFirst();
    }
}
