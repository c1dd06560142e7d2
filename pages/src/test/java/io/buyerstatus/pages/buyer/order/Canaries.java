package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds every string in a value, and what pages make of its times and amounts. */
public final class Canaries {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int SHORTEST = 4;

    private final Set<String> found = new TreeSet<>();
    private final Set<String> allowed = new TreeSet<>();
    private final Formats formats;

    private Canaries(PageLanguage language) {
        this.formats = new Formats(language, ZONE);
    }

    /** Everything that must not show, as a page of this language would write it. */
    public static Set<String> of(Record value, Collection<? extends Record> more, PageLanguage language) {
        Canaries canaries = new Canaries(language);
        canaries.record(value);
        more.forEach(canaries::record);
        canaries.found.removeIf(text -> text.length() < SHORTEST || canaries.allowed.contains(text));
        return canaries.found;
    }

    private void look(Object value) {
        switch (value) {
            case String text -> found.add(text);
            case Instant instant -> instant(instant);
            case Money money -> {
                found.add(formats.money(money));
                found.add(money.decimal());
            }
            case Optional<?> optional -> optional.ifPresent(this::look);
            case Collection<?> all -> all.forEach(this::look);
            case Map<?, ?> map -> {
                map.keySet().forEach(this::look);
                map.values().forEach(this::look);
            }
            // Of these the page's own address is made.
            case OrderKey own -> {}
            case ConnectionId own -> {}
            case ChannelId own -> {}
            case LinkState own -> {}
            case Record record -> record(record);
            case URI address -> found.add(address.toString());
            // Flags, counts and constants: pages have words for them, which differ from page to page.
            default -> {}
        }
    }

    private void record(Record record) {
        if (record instanceof Line line) {
            // The name shows; the picture's address is hashed.
            allowed.add(line.name());
            allowed.add(line.id());
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                look(component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(component.toString(), broken);
            }
        }
    }

    private void instant(Instant instant) {
        found.add(formats.date(instant));
        found.add(formats.dayAndMonth(instant));
        found.add(formats.weekday(instant));
        found.add(formats.moment(instant));
        found.add(formats.time(instant));
        found.add(formats.machine(instant));
    }
}
