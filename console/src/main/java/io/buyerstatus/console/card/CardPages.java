package io.buyerstatus.console.card;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.Notice;
import io.buyerstatus.console.inquiry.LinkedInquiry;
import io.buyerstatus.console.privacy.DataProtectionPages;
import io.buyerstatus.console.ticket.TicketPanel;
import io.buyerstatus.console.withdrawal.WithdrawalView;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.desk.Outlook;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.core.withdrawal.FollowedWithdrawal;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The card of an order. */
public final class CardPages {
    private static final String TEMPLATE = "console/order";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public CardPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    /** Where on the page it is said what was done: where its reader goes on. */
    private enum Place {
        TOP,
        WRITING,
        TIMELINE,
        LINKS,
        WITHDRAWAL;

        static Place of(String done) {
            return switch (done) {
                case "sent", "kept" -> TIMELINE;
                case "undone", "saved", "discarded" -> WRITING;
                case "renew", "share", "revoke" -> LINKS;
                case "settle", "reopen", "assign" -> WITHDRAWAL;
                default -> TOP;
            };
        }
    }

    /**
     * The page.
     *
     * @param older where all of the timeline is; empty where it is here
     */
    private record View(
            ConsoleFrame frame,
            String title,
            String back,
            String action,
            String token,
            Optional<TicketPanel> ticket,
            Optional<AddressPanel> address,
            List<WithdrawalView> withdrawals,
            String name,
            String progress,
            String tone,
            Optional<String> done,
            Optional<String> problem,
            Optional<Notice> atWriting,
            Optional<Notice> atTimeline,
            Optional<Notice> atLinks,
            Optional<Notice> atWithdrawal,
            List<WritingView.Meanwhile> meanwhile,
            List<WritingView.Meanwhile> unanswered,
            Optional<WritingView> writing,
            List<Item> ahead,
            List<ProspectView> plan,
            List<Item> items,
            Optional<String> older,
            List<Fact> facts,
            boolean mayWrite,
            Optional<LinksView> links,
            List<LinkedInquiry> inquiries,
            Optional<String> protection,
            PrintView print) {}

    /** @param shared empty where nothing is shared */
    private record LinksView(String buyer, Optional<String> shared) {}

    private record Fact(String label, List<String> lines) {}

    /**
     * What a page shows.
     *
     * @param fresh makes this page's forms others than those of any other page
     * @param whole whether all of the timeline is asked for
     * @param staff whom the order's ticket can be given to; nobody where there is none
     * @param inquiries that are linked to the order
     * @param outlook what automations will still do about it
     * @param withdrawals what its buyer withdrew from, the newest first
     */
    public record Shown(
            OrderCard card,
            EffectiveSettings settings,
            String fresh,
            boolean whole,
            List<StaffMember> staff,
            List<InquiryThread> inquiries,
            Outlook outlook,
            List<FollowedWithdrawal> withdrawals) {
        public Shown {
            withdrawals = List.copyOf(withdrawals);
            staff = List.copyOf(staff);
            inquiries = List.copyOf(inquiries);
        }
    }

    /** The page. */
    public String html(ConsoleRequest asked, Colleague me, Shown shown, CardNews news) {
        Texts texts = asked.texts();
        OrderCard card = shown.card();
        Order order = card.order();
        Formats formats = new Formats(asked.language(), shown.settings().get(GeneralSettings.TIME_ZONE));
        boolean mayWrite = me.role().includes(Role.AGENT);
        String name = order.buyer().map(Buyer::displayName).orElse("");
        String title = texts.get("card.title", Map.of("number", order.number()));
        Timeline timeline = new Timeline(texts, formats, card, shown.outlook(), shown.withdrawals(), mayWrite);
        boolean longer = timeline.longer() && !shown.whole();
        String path = ConsoleUrls.order(order.key());
        Optional<String> done = news.done().map(what -> texts.get("card.done." + what));
        Place place = news.done().map(Place::of).orElse(Place.TOP);
        View view = new View(
                frames.of(asked, title, me, ConsoleFrames.Section.ORDERS),
                title,
                ConsoleUrls.orders(me.shop()),
                path,
                me.token().formToken(),
                TicketPanel.of(card, me, shown.staff(), texts, formats),
                AddressPanel.of(card, mayWrite, texts, formats),
                shown.withdrawals().stream()
                        .map(followed -> WithdrawalView.onCard(
                                followed, me, shown.settings().get(GeneralSettings.TIME_ZONE), texts, formats))
                        .toList(),
                name,
                texts.get("progress." + order.progress().name().toLowerCase(Locale.ROOT)),
                tone(order),
                done.filter(_ -> place == Place.TOP),
                news.refused().map(rule -> texts.get("card.refused." + rule)),
                Notice.at(place == Place.WRITING, done, Optional.empty()),
                Notice.at(place == Place.TIMELINE, done, Optional.empty()),
                Notice.at(place == Place.LINKS, done, Optional.empty()),
                Notice.at(place == Place.WITHDRAWAL, done, Optional.empty()),
                WritingView.spoken(news.meanwhile(), texts, formats),
                WritingView.spoken(card.unanswered(), texts, formats),
                mayWrite ? Optional.of(WritingView.of(texts, shown, news, name)) : Optional.empty(),
                timeline.ahead(),
                ProspectView.all(shown.outlook(), order, texts),
                timeline.items(shown.whole()),
                longer ? Optional.of(path + "?all=1#timeline") : Optional.empty(),
                facts(texts, formats, order),
                mayWrite,
                news.links()
                        .map(links -> new LinksView(
                                links.buyer().toString(), links.shared().map(URI::toString))),
                shown.inquiries().stream()
                        .map(thread -> LinkedInquiry.of(thread, texts, formats))
                        .toList(),
                me.role() == Role.OWNER
                        ? Optional.of(DataProtectionPages.address(me, order.number()))
                        : Optional.empty(),
                PrintView.of(order.key(), shown.outlook(), texts));
        return templates.render(TEMPLATE, view, texts);
    }

    private static String tone(Order order) {
        return switch (order.progress()) {
            case PLACED, CONFIRMED, PACKED -> "open";
            case SENT, OUT_FOR_DELIVERY, RETURNING -> "moving";
            case PICKUP_READY, ATTEMPTED -> "asking";
            case DELIVERED, RETURNED -> "done";
            case PROBLEM -> "problem";
            case CANCELLED -> "over";
        };
    }

    private static List<Fact> facts(Texts texts, Formats formats, Order order) {
        List<Fact> facts = new ArrayList<>();
        order.buyer()
                .ifPresent(buyer -> facts.add(new Fact(
                        texts.get("card.fact.buyer"),
                        filled(
                                buyer.displayName(),
                                buyer.company().equals(buyer.displayName()) ? "" : buyer.company(),
                                buyer.email().map(EmailAddress::value).orElse(""),
                                buyer.phone()))));
        order.deliveryAddress()
                .ifPresent(
                        address -> facts.add(new Fact(texts.get("card.fact.delivery"), AddressPanel.lines(address))));
        order.purchase()
                .totals()
                .map(Stamped::value)
                .ifPresent(totals -> facts.add(new Fact(
                        texts.get("card.fact.total"), filled(formats.money(totals.total()), money(texts, order)))));
        facts.add(new Fact(
                texts.get("card.fact.items"),
                order.lines().stream()
                        .map(line -> formats.quantity(line.quantity()) + " × " + line.name())
                        .toList()));
        facts.add(new Fact(
                texts.get("card.fact.parcels"),
                order.parcels().all().stream()
                        .map(parcel -> (parcel.carrier() + " " + parcel.number()).strip())
                        .toList()));
        facts.add(new Fact(texts.get("card.fact.access"), access(texts, formats, order)));
        return facts.stream().filter(fact -> !fact.lines().isEmpty()).toList();
    }

    private static String money(Texts texts, Order order) {
        return texts.get(order.paid() ? "card.paid" : "card.open");
    }

    /** Which links there are, and who proved to be the buyer. */
    private static List<String> access(Texts texts, Formats formats, Order order) {
        Stream<String> links = Stream.of(
                texts.get("card.access.link", Map.of("n", order.access().link().generation())),
                order.access()
                        .share()
                        .filter(share -> share.hash().isPresent())
                        .map(share -> texts.get("card.access.shared"))
                        .orElse(""));
        Stream<String> browsers = order.access().browsers().stream()
                .map(browser -> texts.get(
                        "card.access." + browser.proof().name().toLowerCase(Locale.ROOT),
                        Map.of("time", formats.moment(browser.until()))));
        return Stream.concat(links, browsers).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> filled(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).toList();
    }
}
