package io.buyerstatus.console.webhook;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.OwnersOnly;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.webhook.EventType;
import io.buyerstatus.core.webhook.ManageEndpoints.Known;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The addresses of a shop that are told what happens; owners name them there. */
public final class WebhooksPages {
    static final String DOCS = "/api/v1/docs#webhooks";

    private static final String TEMPLATE = "console/webhooks";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public WebhooksPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String docs,
            String action,
            String token,
            Optional<String> done,
            Optional<String> problem,
            boolean changeable,
            Optional<String> confirm,
            boolean mayNot,
            List<Row> endpoints,
            String address,
            List<WebhookForm.Choice> types) {}

    private record Row(String url, String address, String made, String types, WebhookStates state) {}

    /** What there is to see. */
    public record Shown(List<Known> endpoints, ZoneId zone, Instant now) {
        public Shown {
            endpoints = List.copyOf(endpoints);
        }
    }

    /**
     * What just happened.
     *
     * @param removed whether an address was removed
     * @param refused why nothing was named, as the texts name it
     * @param form as it was filled in
     */
    public record News(boolean removed, Optional<String> refused, WebhookForm form) {}

    /** The page. */
    public String html(ConsoleRequest asked, Colleague me, Shown shown, News news) {
        Texts texts = asked.texts();
        Formats formats = new Formats(asked.language(), shown.zone());
        String path = ConsoleUrls.webhooks(me.shop());
        OwnersOnly owners = OwnersOnly.of(me, shown.now(), path);
        View view = new View(
                frames.of(asked, texts.get("webhooks.title"), me, ConsoleFrames.Section.WEBHOOKS),
                texts.get("webhooks.title"),
                DOCS,
                path,
                me.token().formToken(),
                news.removed() ? Optional.of(texts.get("webhooks.done.removed")) : Optional.empty(),
                news.refused().map(rule -> texts.get("webhooks.refused." + rule)),
                owners.changeable(),
                owners.confirm(),
                !owners.owner(),
                shown.endpoints().stream()
                        .map(known -> row(me.shop(), known, texts, formats))
                        .toList(),
                news.form().address(),
                news.form().choices(texts));
        return templates.render(TEMPLATE, view, texts);
    }

    private static Row row(ShopId shop, Known known, Texts texts, Formats formats) {
        int some = known.endpoint().types().size();
        int all = EventType.choices().size();
        return new Row(
                ConsoleUrls.webhook(shop, known.endpoint().id().value()),
                known.endpoint().address().toString(),
                texts.get("webhooks.made", Map.of("name", known.endpoint().by())),
                some == all
                        ? texts.get("webhooks.types.all")
                        : texts.get(
                                "webhooks.types.some",
                                Map.of("count", String.valueOf(some), "all", String.valueOf(all))),
                WebhookStates.of(known, texts, formats));
    }
}
