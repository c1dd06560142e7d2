package io.buyerstatus.console.frame;

import io.buyerstatus.console.frame.ConsoleFrame.Desk;
import io.buyerstatus.console.frame.ConsoleFrame.Part;
import io.buyerstatus.console.frame.ConsoleFrame.Tongue;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.SignedIn;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the frame of a page of the desk. */
public final class ConsoleFrames {
    /** The parts of the desk, in their order: those that the staff need all day, and those by which the shop is set up. */
    public enum Section {
        ORDERS("orders", ConsoleUrls.ORDERS, true),
        TICKETS("tickets", ConsoleUrls.BOARD, true),
        INQUIRIES("inquiries", ConsoleUrls.INQUIRIES, true),
        MAILS("mails", ConsoleUrls.MAILS, true),
        WITHDRAWALS("withdrawals", ConsoleUrls.WITHDRAWALS, true),
        REVIEWS("reviews", ConsoleUrls.REVIEWS, true),
        SETTINGS("settings", ConsoleUrls.SETTINGS, false),
        TEMPLATES("templates", ConsoleUrls.TEMPLATES, false),
        AUTOMATIONS("automations", ConsoleUrls.AUTOMATIONS, false),
        MAILBOXES("mailboxes", ConsoleUrls.MAILBOXES, false),
        STANDING("standing", ConsoleUrls.STANDING, false),
        STAFF("staff", ConsoleUrls.STAFF, false),
        KEYS("keys", ConsoleUrls.KEYS, false),
        WEBHOOKS("webhooks", ConsoleUrls.WEBHOOKS, false),
        DATA_PROTECTION("data_protection", ConsoleUrls.DATA_PROTECTION, false, Role.OWNER);

        private final String key;
        private final String route;
        private final boolean daily;
        private final Role needed;

        Section(String key, String route, boolean daily) {
            this(key, route, daily, Role.READER);
        }

        Section(String key, String route, boolean daily, Role needed) {
            this.key = key;
            this.route = route;
            this.daily = daily;
            this.needed = needed;
        }
    }

    private final ConsoleFiles files;
    private final ShopNames names;

    public ConsoleFrames(ConsoleFiles files, ShopNames names) {
        this.files = files;
        this.names = names;
    }

    /** Path of the script, for the pages that have one. */
    public String script() {
        return files.script();
    }

    /** What a shop is called, to those who work for it. */
    public String named(ShopId shop) {
        return names.of(shop);
    }

    /** For whoever is not let in, or not yet. */
    public ConsoleFrame outside(ConsoleRequest asked, String title) {
        return frame(asked, title, Optional.empty());
    }

    /** For somebody who is signed in and in no shop. */
    public ConsoleFrame between(ConsoleRequest asked, String title, SignedIn person, SessionToken token) {
        return frame(
                asked, title, Optional.of(desk(person, token, Optional.empty(), new Parts(List.of(), List.of()), "")));
    }

    /** For somebody at a shop's desk. */
    public ConsoleFrame of(ConsoleRequest asked, String title, Colleague colleague, Section section) {
        Texts texts = asked.texts();
        String role = texts.get("role." + colleague.role().word());
        return frame(
                asked,
                title,
                Optional.of(desk(
                        colleague.person(),
                        colleague.token(),
                        Optional.of(colleague.shop()),
                        new Parts(parts(colleague, texts, section, true), parts(colleague, texts, section, false)),
                        role)));
    }

    private ConsoleFrame frame(ConsoleRequest asked, String title, Optional<Desk> desk) {
        String query = asked.path() + (asked.path().contains("?") ? "&" : "?") + "lang=";
        List<Tongue> others = ConsoleTexts.LANGUAGES.stream()
                .filter(language -> language != asked.language())
                .map(language -> new Tongue(language.tag(), language.ownName(), query + language.tag()))
                .toList();
        return new ConsoleFrame(
                asked.language().tag(),
                desk.flatMap(Desk::shop)
                        .map(shop -> asked.texts().get("frame.title.shop", Map.of("page", title, "shop", shop)))
                        .orElseGet(() -> asked.texts().get("frame.title", Map.of("page", title))),
                files.stylesheet(),
                files.icon(),
                others,
                desk);
    }

    private record Parts(List<Part> daily, List<Part> setup) {}

    private static List<Part> parts(Colleague colleague, Texts texts, Section current, boolean daily) {
        return Arrays.stream(Section.values())
                .filter(part -> part.daily == daily && colleague.role().includes(part.needed))
                .map(part -> new Part(
                        texts.get("part." + part.key),
                        ConsoleUrls.path(part.route, colleague.shop().value()),
                        part == current))
                .toList();
    }

    private Desk desk(SignedIn person, SessionToken token, Optional<ShopId> shop, Parts parts, String role) {
        List<Link> others = person.shops().stream()
                .filter(other -> shop.filter(other::equals).isEmpty())
                .map(other -> new Link(names.of(other), ConsoleUrls.orders(other)))
                .toList();
        return new Desk(
                shop.map(names::of),
                others,
                parts.daily(),
                parts.setup(),
                parts.setup().stream().anyMatch(Part::current),
                person.session().displayName(),
                person.session().email().value(),
                role,
                ConsoleUrls.SIGN_OUT,
                token.formToken());
    }
}
