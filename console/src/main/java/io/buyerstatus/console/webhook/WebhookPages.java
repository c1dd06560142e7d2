package io.buyerstatus.console.webhook;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.OwnersOnly;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.webhook.Delivery;
import io.buyerstatus.core.webhook.DeliveryLog;
import io.buyerstatus.core.webhook.Endpoint;
import io.buyerstatus.core.webhook.ManageEndpoints.Known;
import io.buyerstatus.core.webhook.SigningSecret;
import io.buyerstatus.core.webhook.WebhookEvent;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One address that is told what happens: what it is told, its secret, and what was sent to it. */
public final class WebhookPages {
    private static final String TEMPLATE = "console/webhook";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public WebhookPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    /**
     * What just happened, to be said on the page.
     *
     * @param done as the texts name it
     * @param refused why nothing happened, as the texts name it
     * @param made another secret, which is shown this once
     * @param form as it was filled in; empty for how the endpoint is
     */
    public record News(
            Optional<String> done, Optional<String> refused, Optional<SigningSecret> made, Optional<WebhookForm> form) {
        /** Nothing, or what was done. */
        public static News of(Optional<String> done) {
            return new News(done, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** A rule said no. */
        public static News refused(String rule, Optional<WebhookForm> form) {
            return new News(Optional.empty(), Optional.of(rule), Optional.empty(), form);
        }

        /** A secret was made. */
        public static News made(SigningSecret secret) {
            return new News(Optional.empty(), Optional.empty(), Optional.of(secret), Optional.empty());
        }
    }

    /** What there is to see. */
    public record Shown(Known known, DeliveryLog.Page log, boolean first, ZoneId zone, Instant now) {}

    private record View(
            ConsoleFrame frame,
            String title,
            String back,
            String docs,
            String action,
            String token,
            Optional<String> done,
            Optional<String> problem,
            Optional<Handed> handed,
            boolean changeable,
            boolean owner,
            Optional<String> confirm,
            boolean mayNot,
            WebhookStates state,
            String address,
            boolean on,
            List<WebhookForm.Choice> types,
            Optional<String> oldSecret,
            List<Row> log,
            Optional<String> newest,
            Optional<String> next) {}

    private record Handed(String secret, String text) {}

    private record Row(
            String id,
            String at,
            String machine,
            String event,
            String word,
            Optional<OrderLink> order,
            String outcome,
            String kind,
            String more,
            boolean again) {}

    private record OrderLink(String url, String label) {}

    /** The page. */
    public String html(ConsoleRequest asked, Colleague me, Shown shown, News news) {
        Texts texts = asked.texts();
        Formats formats = new Formats(asked.language(), shown.zone());
        Known known = shown.known();
        Endpoint endpoint = known.endpoint();
        String path = ConsoleUrls.webhook(me.shop(), endpoint.id().value());
        OwnersOnly owners = OwnersOnly.of(me, shown.now(), path);
        WebhookForm form = news.form().orElseGet(() -> WebhookForm.of(endpoint, known.live()));
        String host = endpoint.address().getHost();
        View view = new View(
                frames.of(asked, host, me, ConsoleFrames.Section.WEBHOOKS),
                host,
                ConsoleUrls.webhooks(me.shop()),
                WebhooksPages.DOCS,
                path,
                me.token().formToken(),
                news.done().map(word -> texts.get("webhooks.done." + word)),
                news.refused().map(rule -> texts.get("webhooks.refused." + rule)),
                news.made()
                        .map(secret -> new Handed(secret.value(), texts.get("webhooks.handed", Map.of("host", host)))),
                owners.changeable(),
                owners.owner(),
                owners.confirm(),
                !owners.owner(),
                WebhookStates.of(known, texts, formats),
                form.address(),
                form.on(),
                form.choices(texts),
                endpoint.retired()
                        .filter(old -> shown.now().isBefore(old.until()))
                        .map(old -> texts.get("webhooks.secret.old", Map.of("until", formats.moment(old.until())))),
                shown.log().deliveries().stream()
                        .map(delivery -> row(delivery, owners.owner() && known.live(), texts, formats))
                        .toList(),
                shown.first() ? Optional.empty() : Optional.of(path),
                shown.log().next().map(event -> path + "?before=" + event));
        return templates.render(TEMPLATE, view, texts);
    }

    private static Row row(Delivery delivery, boolean mayAgain, Texts texts, Formats formats) {
        WebhookEvent event = delivery.event();
        return new Row(
                event.id().value(),
                formats.moment(event.at()),
                formats.machine(event.at()),
                WebhookForm.label(event.type(), texts),
                event.type().word(),
                event.order()
                        .map(order -> new OrderLink(
                                ConsoleUrls.order(order.key()),
                                order.number().isEmpty() ? order.key().key() : order.number())),
                texts.get("webhooks.delivery." + delivery.state().word()),
                switch (delivery.state()) {
                    case DELIVERED -> "done";
                    case WAITING -> "moving";
                    case FAILED -> "problem";
                    case DROPPED -> "";
                },
                more(delivery, texts, formats),
                mayAgain
                        && !(delivery.state() == Delivery.State.WAITING
                                && delivery.tries().isEmpty()));
    }

    private static String more(Delivery delivery, Texts texts, Formats formats) {
        List<String> parts = new ArrayList<>();
        if (!delivery.tries().isEmpty()) {
            Delivery.Attempt last = delivery.tries().getLast();
            parts.add(
                    last.status() == 0
                            ? last.note()
                            : texts.get("webhooks.answer", Map.of("status", String.valueOf(last.status()))));
        }
        if (delivery.tries().size() > 1) {
            parts.add(texts.get(
                    "webhooks.tries",
                    Map.of("count", String.valueOf(delivery.tries().size()))));
        }
        if (!delivery.tries().isEmpty()) {
            delivery.due().ifPresent(at -> parts.add(texts.get("webhooks.again", Map.of("at", formats.moment(at)))));
        }
        return String.join(" · ", parts);
    }
}
