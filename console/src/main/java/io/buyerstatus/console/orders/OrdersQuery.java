package io.buyerstatus.console.orders;

import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.search.Due;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A state of the list, as its address says it: every state is one, so that it can be kept, handed on and come back to.
 *
 * @param text what is searched for; empty for a list
 * @param after where in the list; nothing that anybody could read another shop by, whose key is not in it
 */
public record OrdersQuery(String text, OrderFilter filter, Optional<String> after) {
    private static final Pattern PLACE = Pattern.compile("[0-9TZ:.-]{30}#[0-9a-z]{26}");
    private static final int LONGEST = 200;

    /** What an address says; what it does not say well, it does not say. */
    public static OrdersQuery of(Map<String, String> parameters) {
        String text = parameters.getOrDefault("q", "").strip();
        return new OrdersQuery(
                text.substring(0, Math.min(LONGEST, text.length())),
                new OrderFilter(
                        progress(parameters.getOrDefault("progress", "")),
                        Due.parse(parameters.getOrDefault("money", "")),
                        ChannelId.parse(parameters.getOrDefault("channel", "")),
                        parameters.getOrDefault("waiting", "").equals("1")),
                Optional.ofNullable(parameters.get("after"))
                        .filter(place -> PLACE.matcher(place).matches()));
    }

    private static Optional<Progress> progress(String word) {
        for (Progress progress : Progress.values()) {
            if (word(progress).equals(word)) {
                return Optional.of(progress);
            }
        }
        return Optional.empty();
    }

    static String word(Progress progress) {
        return progress.name().toLowerCase(Locale.ROOT);
    }

    /** The same list, from somewhere on. */
    OrdersQuery from(String place) {
        return new OrdersQuery(text, filter, Optional.of(place));
    }

    /** The list of a filter, from its beginning. */
    static OrdersQuery of(OrderFilter filter) {
        return new OrdersQuery("", filter, Optional.empty());
    }

    /** Whether it is this list, wherever in it. */
    boolean shows(OrderFilter other) {
        return text.isEmpty() && filter.equals(other);
    }

    /** The fields that say a filter, without those that say nothing. */
    public static Map<String, String> fields(OrderFilter filter) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("progress", filter.progress().map(OrdersQuery::word).orElse(""));
        said.put("money", filter.due().map(Due::word).orElse(""));
        said.put("channel", filter.channel().map(ChannelId::value).orElse(""));
        said.put("waiting", filter.waiting() ? "1" : "");
        said.values().removeIf(String::isEmpty);
        return said;
    }

    /** What of its address says which list it is: that can be kept under a name. */
    public String kept() {
        Map<String, String> said = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            said.put("q", text);
        }
        said.putAll(fields(filter));
        return query(said);
    }

    private static String query(Map<String, String> said) {
        return said.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The address. */
    public String path(ShopId shop) {
        String kept = kept();
        String place = after.map(from -> query(Map.of("after", from))).orElse("");
        String query = kept + (kept.isEmpty() || place.isEmpty() ? "" : "&") + place;
        return ConsoleUrls.orders(shop) + (query.isEmpty() ? "" : "?" + query);
    }
}
