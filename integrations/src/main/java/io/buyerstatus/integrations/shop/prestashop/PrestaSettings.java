package io.buyerstatus.integrations.shop.prestashop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a shop's own settings say of its clock, and which of its statuses are those that PrestaShop itself sets; kept for an hour, since each pull
 * needs them and nobody changes them.
 */
final class PrestaSettings {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final String ZONE = "PS_TIMEZONE";
    private static final String CANCELLED = "PS_OS_CANCELED";
    private static final String FAILED = "PS_OS_ERROR";
    private static final String REFUNDED = "PS_OS_REFUND";

    /**
     * The settings of one shop.
     *
     * @param zone its clock; empty where it names one that nobody knows
     * @param cancelled the number of the status of orders that are cancelled
     * @param failed of those whose payment failed
     * @param refunded of those whose money went back
     */
    record Of(Optional<ZoneId> zone, String cancelled, String failed, String refunded) {}

    private record Known(Of settings, Instant until) {}

    private final PrestaApi api;
    private final InstantSource clock;
    private final Map<ShopCredentials, Known> known = new HashMap<>();

    PrestaSettings(PrestaApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /** Asks once, however many need them. */
    synchronized ShopAnswer<Of> of(ShopCredentials credentials) {
        Known before = known.get(credentials);
        if (before != null && clock.instant().isBefore(before.until())) {
            return new ShopAnswer.Given<>(before.settings());
        }
        String names = String.join("|", List.of(ZONE, CANCELLED, FAILED, REFUNDED));
        return api.list(credentials, Resource.CONFIGURATIONS, "display=[name,value]", "filter[name]=[" + names + "]")
                .then(list -> {
                    Map<String, String> values = new HashMap<>();
                    list.objects().forEach(setting -> add(values, setting));
                    Of settings = new Of(
                            zone(values.getOrDefault(ZONE, "")),
                            values.getOrDefault(CANCELLED, "6"),
                            values.getOrDefault(FAILED, "8"),
                            values.getOrDefault(REFUNDED, "7"));
                    known.put(credentials, new Known(settings, clock.instant().plus(KEPT)));
                    return new ShopAnswer.Given<>(settings);
                });
    }

    /** Of several shops in one PrestaShop the first that says something. */
    private static void add(Map<String, String> values, ObjectNode setting) {
        String value = setting.path("value").asText().strip();
        if (!value.isEmpty()) {
            values.putIfAbsent(setting.path("name").asText(), value);
        }
    }

    private static Optional<ZoneId> zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
