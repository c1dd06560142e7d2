package io.buyerstatus.console.privacy;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.OwnersOnly;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.privacy.ErasePerson.Found;
import io.buyerstatus.core.privacy.ErasePerson.Preview;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a shop has of somebody, before it is copied or erased: what goes, what stays and why. */
public final class DataProtectionPages {
    private static final String TEMPLATE = "console/privacy";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public DataProtectionPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String back,
            String action,
            String token,
            Optional<String> done,
            Optional<String> problem,
            String q,
            String said,
            List<Line> lines,
            String apart,
            Optional<String> confirm,
            boolean exports,
            boolean erases,
            String seen,
            String erase,
            String auto,
            String settings) {}

    /** @param url of the order's card; empty for one that is erased */
    private record Line(String number, Optional<String> url, String about, String state, String tone) {}

    /**
     * What the page shows.
     *
     * @param q what was asked for; empty for nothing
     * @param found what there is of it
     * @param months until data goes by itself
     */
    public record Shown(String q, Optional<Preview> found, int months, ZoneId zone, Instant now) {}

    /** What just happened, as the texts name it. */
    public record News(Optional<String> done, Optional<String> problem) {
        public static final News NONE = new News(Optional.empty(), Optional.empty());
    }

    /** The page, for owners. */
    public String html(ConsoleRequest asked, Colleague me, Shown shown, News news) {
        Texts texts = asked.texts();
        Formats formats = new Formats(asked.language(), shown.zone());
        String title = texts.get("dp.title");
        List<Found> orders = shown.found().map(Preview::orders).orElse(List.of());
        int apart = shown.found().map(preview -> preview.apart().size()).orElse(0);
        boolean fresh = me.person().session().fresh(shown.now());
        boolean any = !orders.isEmpty() || apart > 0;
        int free = (int) orders.stream().filter(DataProtectionPages::free).count();
        View view = new View(
                frames.of(asked, title, me, ConsoleFrames.Section.DATA_PROTECTION),
                title,
                ConsoleUrls.settings(me.shop()),
                ConsoleUrls.dataProtection(me.shop()),
                me.token().formToken(),
                news.done().map(what -> texts.get("dp.done." + what)),
                news.problem().map(what -> texts.get("dp.problem." + what)),
                shown.q(),
                shown.found()
                        .map(preview -> orders.isEmpty()
                                ? any ? "" : texts.get("dp.none")
                                : texts.count("dp.found", orders.size()))
                        .orElse(""),
                orders.stream().map(found -> line(found, texts, formats)).toList(),
                apart == 0 ? "" : texts.count("dp.apart", apart),
                any && !fresh ? Optional.of(OwnersOnly.confirm(address(me, shown.q()))) : Optional.empty(),
                fresh && any,
                fresh && (free > 0 || apart > 0),
                shown.found().map(DataProtectionPages::seen).orElse(""),
                free == 0 ? texts.get("dp.erase.apart") : texts.count("dp.erase.button", free),
                texts.get("dp.auto", Map.of("months", String.valueOf(shown.months()))),
                ConsoleUrls.settings(me.shop(), "privacy", Optional.empty()));
        return templates.render(TEMPLATE, view, texts);
    }

    /** Where what was asked for is shown. */
    public static String address(Colleague me, String q) {
        return ConsoleUrls.dataProtection(me.shop())
                + (q.isEmpty() ? "" : "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }

    /** Another text for whatever else a preview shows. */
    public static String seen(Preview preview) {
        return Hashes.key(Stream.concat(
                        preview.orders().stream()
                                .filter(DataProtectionPages::free)
                                .map(found -> found.order().key().key()),
                        Stream.of(String.valueOf(preview.apart().size())))
                .sorted()
                .collect(Collectors.joining(" ")));
    }

    private static boolean free(Found found) {
        return found.needed().isEmpty() && !found.order().erased();
    }

    private static Line line(Found found, Texts texts, Formats formats) {
        Order order = found.order();
        String placed =
                order.milestones().at(Milestone.PLACED).map(formats::moment).orElse("");
        String total = order.purchase()
                .totals()
                .map(Stamped::value)
                .map(totals -> formats.money(totals.total()))
                .orElse("");
        return new Line(
                order.number(),
                order.erased() ? Optional.empty() : Optional.of(ConsoleUrls.order(order.key())),
                Stream.of(placed, total).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · ")),
                order.erased()
                        ? texts.get("dp.state.erased")
                        : found.needed()
                                .map(why -> texts.get("dp.needed." + why.name().toLowerCase(Locale.ROOT)))
                                .orElseGet(() -> texts.get("dp.state.free")),
                found.needed().isPresent() ? "asks" : "");
    }
}
