package io.buyerstatus.integrations.shop.magento;

import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.integrations.webhook.Payload;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The languages of a shop's store views: an order names its view, and no language. Kept for an hour. Safe for use by several threads.
 */
final class MagentoStores {
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private record Known(Map<String, Language> languages, Instant until) {}

    private final MagentoApi api;
    private final InstantSource clock;
    private final Map<ShopCredentials, Known> known = new HashMap<>();

    MagentoStores(MagentoApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /** By the views' ids; none where the credentials do not show them. */
    synchronized ShopAnswer<Map<String, Language>> languages(ShopCredentials credentials) {
        Known before = known.get(credentials);
        if (before != null && clock.instant().isBefore(before.until())) {
            return new ShopAnswer.Given<>(before.languages());
        }
        ShopAnswer<String> answer = api.get(credentials, "/store/storeConfigs");
        return answer instanceof ShopAnswer.Refused<String>
                ? kept(credentials, Map.of())
                : answer.then(body -> switch (Payload.elements(body)) {
                    case Payload.Elements.Read(List<Payload> views) -> kept(credentials, languages(views));
                    default -> new ShopAnswer.Later<>("its store views cannot be read", Optional.empty());
                });
    }

    private ShopAnswer<Map<String, Language>> kept(ShopCredentials credentials, Map<String, Language> languages) {
        known.put(credentials, new Known(languages, clock.instant().plus(GOOD_FOR)));
        return new ShopAnswer.Given<>(languages);
    }

    private static Map<String, Language> languages(List<Payload> views) {
        Map<String, Language> languages = new HashMap<>();
        views.forEach(view -> Language.parse(view.line("locale", 40))
                .ifPresent(language -> languages.put(view.line("id", 20), language)));
        return Map.copyOf(languages);
    }
}
