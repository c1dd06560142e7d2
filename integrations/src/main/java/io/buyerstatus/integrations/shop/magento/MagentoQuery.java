package io.buyerstatus.integrations.shop.magento;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Search criteria as Magento's REST API reads them out of an address: conditions that all hold, an order, a page, and which fields. */
final class MagentoQuery {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final List<String> parts = new ArrayList<>();
    private final String path;
    private int conditions;
    private int orders;

    private MagentoQuery(String path) {
        this.path = path;
    }

    static MagentoQuery of(String path) {
        return new MagentoQuery(path);
    }

    /** A time as Magento keeps it: in UTC, to the second. */
    static String time(Instant at) {
        return SECONDS.format(LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC));
    }

    /**
     * With one more condition.
     *
     * @param condition such as {@code gteq}, {@code gt}, {@code eq} or {@code in}
     */
    MagentoQuery where(String field, String condition, String value) {
        String filter = "[filter_groups][" + conditions++ + "][filters][0]";
        criterion(filter + "[field]", field);
        criterion(filter + "[condition_type]", condition);
        return criterion(filter + "[value]", value);
    }

    MagentoQuery by(String field, String direction) {
        String order = "[sortOrders][" + orders++ + "]";
        criterion(order + "[field]", field);
        return criterion(order + "[direction]", direction);
    }

    MagentoQuery page(int size, int number) {
        criterion("[pageSize]", String.valueOf(size));
        return criterion("[currentPage]", String.valueOf(number));
    }

    /** Only these fields, in Magento's form. */
    MagentoQuery showing(String fields) {
        parts.add("fields=" + encoded(fields));
        return this;
    }

    private MagentoQuery criterion(String name, String value) {
        parts.add(encoded("searchCriteria" + name) + "=" + encoded(value));
        return this;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Path and query. */
    @Override
    public String toString() {
        return path + "?" + String.join("&", parts);
    }
}
