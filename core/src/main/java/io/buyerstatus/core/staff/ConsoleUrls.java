package io.buyerstatus.core.staff;

import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.thread.ThreadKey;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses of the desk, each once: as the template routes them, and with their parts filled in. */
public final class ConsoleUrls {
    /** Where everybody comes in: leads on to their shop. */
    public static final String START = "/console";

    /** Leads to the provider. */
    public static final String SIGN_IN = START + "/sign-in";

    /** Where the provider leads back to. */
    public static final String SIGNED_IN = START + "/signed-in";

    public static final String SIGN_OUT = START + "/sign-out";

    /** Where the provider leads to when it has forgotten the browser. */
    public static final String SIGNED_OUT = START + "/signed-out";

    /** A file that the desk's pages need. */
    public static final String FILE = START + "/files/{file}";

    /** Joining a shop's staff by an invitation. */
    public static final String JOIN = START + "/join/{shop}/{secret}";

    /** Who belongs to the staff. */
    public static final String STAFF = START + "/shops/{shop}/staff";

    /** The keys of the shop's programs. */
    public static final String KEYS = START + "/shops/{shop}/keys";

    /** A shop's orders. */
    public static final String ORDERS = START + "/shops/{shop}/orders";

    /** One of them, with all that the shop knows of it. */
    public static final String ORDER = ORDERS + "/{order}";

    /** Where what is printed from it is asked for. */
    public static final String PRINT_OUTS = ORDER + "/print-outs";

    /** Something that was printed from it. */
    public static final String PRINT_OUT = PRINT_OUTS + "/{document}";

    /** Mails that wait for somebody to look at them. */
    public static final String MAILS = START + "/shops/{shop}/mails";

    /** One of them, or one that stands in a conversation. */
    public static final String MAIL = MAILS + "/{mail}";

    /** What came with it. */
    public static final String MAIL_FILE = MAIL + "/{file}";

    /** What buyers wrote about the shop and its goods. */
    public static final String REVIEWS = START + "/shops/{shop}/reviews";

    /** One of their reviews. */
    public static final String REVIEW = REVIEWS + "/{review}";

    /** What buyers withdrew from. */
    public static final String WITHDRAWALS = START + "/shops/{shop}/withdrawals";

    /** What the shop has set: its sections. */
    public static final String SETTINGS = START + "/shops/{shop}/settings";

    /** One section of it. */
    public static final String SETTINGS_SECTION = SETTINGS + "/{section}";

    /** Who changed settings, and when. */
    public static final String CHANGES = START + "/shops/{shop}/changes";

    /** The shop's templates. */
    public static final String TEMPLATES = START + "/shops/{shop}/templates";

    /** One of them. */
    public static final String TEMPLATE = TEMPLATES + "/{template}";

    /** One of them, filled from one of the shop's orders. */
    public static final String TEMPLATE_FILLED = TEMPLATE + "/filled";

    /** The shop's automations. */
    public static final String AUTOMATIONS = START + "/shops/{shop}/automations";

    /** One of them. */
    public static final String AUTOMATION = AUTOMATIONS + "/{automation}";

    /** What its condition sees of orders. */
    public static final String AUTOMATION_TRIED = AUTOMATION + "/tried";

    /** Where it is decided what becomes of what one that is held planned. */
    public static final String AUTOMATION_HOLD = AUTOMATION + "/hold";

    /** The shop's mailboxes. */
    public static final String MAILBOXES = START + "/shops/{shop}/mailboxes";

    /** Where the providers of mailboxes lead browsers back to; they want one address for all shops. */
    public static final String MAILBOX_SIGNED_IN = START + "/mailbox-signed-in";

    /** The addresses that are told what happens. */
    public static final String WEBHOOKS = START + "/shops/{shop}/webhooks";

    /** One of them, and what it was told. */
    public static final String WEBHOOK = WEBHOOKS + "/{webhook}";

    /** What of the shop stands still. */
    public static final String STANDING = START + "/shops/{shop}/standing";

    /** What buyers may ask of the shop: a copy of what it has of them, and to have it erased. */
    public static final String DATA_PROTECTION = START + "/shops/{shop}/data-protection";

    /** Conversations with buyers: who has the next word, and what is closed. */
    public static final String BOARD = START + "/shops/{shop}/tickets";

    /** Questions of people without an order. */
    public static final String INQUIRIES = START + "/shops/{shop}/inquiries";

    /** One of them. */
    public static final String INQUIRY = INQUIRIES + "/{inquiry}";

    /** Where one writes to the buyers of many orders. */
    public static final String WRITE = START + "/shops/{shop}/write";

    /** Messages to many. */
    public static final String BULK = START + "/shops/{shop}/bulk";

    /** One of them. */
    public static final String BULK_RUN = BULK + "/{run}";

    /** The lists that somebody keeps for themselves. */
    public static final String VIEWS = START + "/shops/{shop}/views";

    /** Whatever below the desk has no page. */
    public static final String ELSEWHERE = START + "/{rest+}";

    private static final Pattern LOCAL = Pattern.compile("/console(/[A-Za-z0-9/_-]*)?(\\?[A-Za-z0-9=&%._~+-]*)?");
    private static final int LONGEST = 120;

    private ConsoleUrls() {}

    /** A route with its parts filled in. */
    public static String path(String route, String... parts) {
        return BuyerUrls.path(route, parts);
    }

    /** As providers know it. */
    public static URI mailboxSignedIn(URI publicBase) {
        return URI.create(publicBase + MAILBOX_SIGNED_IN);
    }

    /** A shop's orders. */
    public static String orders(ShopId shop) {
        return path(ORDERS, shop.value());
    }

    /** The card of an order. */
    public static String order(OrderKey order) {
        return path(ORDER, order.shop().value(), order.key());
    }

    /** Where what is printed from an order is asked for. */
    public static String printOuts(OrderKey order) {
        return path(PRINT_OUTS, order.shop().value(), order.key());
    }

    /** Something that was printed from an order. */
    public static String printOut(OrderKey order, String document) {
        return path(PRINT_OUT, order.shop().value(), order.key(), document);
    }

    /** A shop's mails that are held. */
    public static String mails(ShopId shop) {
        return path(MAILS, shop.value());
    }

    /** One mail. */
    public static String mail(ShopId shop, String mail) {
        return path(MAIL, shop.value(), mail);
    }

    /** A shop's reviews. */
    public static String reviews(ShopId shop) {
        return path(REVIEWS, shop.value());
    }

    /** One review. */
    public static String review(ShopId shop, String review) {
        return path(REVIEW, shop.value(), review);
    }

    /** What a shop's buyers withdrew from. */
    public static String withdrawals(ShopId shop) {
        return path(WITHDRAWALS, shop.value());
    }

    /** The newest ticket of an order, on its card. */
    public static String ticket(OrderKey order) {
        return order(order) + "#ticket";
    }

    /**
     * Where what somebody begins to write is shown as it would be sent: a page of its own, so that its reader can come back to it, and read it
     * again.
     *
     * @param page the order's or the inquiry's
     * @param form which form it was
     * @param seen how far its writer had read
     */
    public static String preview(String page, String form, String seen) {
        return page + "?preview=" + URLEncoder.encode(form, StandardCharsets.UTF_8) + "&seen="
                + URLEncoder.encode(seen, StandardCharsets.UTF_8);
    }

    /** A shop's boards. */
    public static String board(ShopId shop) {
        return path(BOARD, shop.value());
    }

    /** A shop's inquiries. */
    public static String inquiries(ShopId shop) {
        return path(INQUIRIES, shop.value());
    }

    /** One inquiry. */
    public static String inquiry(ThreadKey.OfInquiry inquiry) {
        return path(INQUIRY, inquiry.shop().value(), inquiry.inquiry());
    }

    /** Where one writes to the buyers of many of a shop's orders. */
    public static String write(ShopId shop) {
        return path(WRITE, shop.value());
    }

    /** A shop's messages to many. */
    public static String bulk(ShopId shop) {
        return path(BULK, shop.value());
    }

    /** One of them. */
    public static String bulk(ShopId shop, BulkId run) {
        return path(BULK_RUN, shop.value(), run.value());
    }

    /** Where the lists are changed that somebody keeps in a shop. */
    public static String views(ShopId shop) {
        return path(VIEWS, shop.value());
    }

    /** A shop's staff. */
    public static String staff(ShopId shop) {
        return path(STAFF, shop.value());
    }

    /** The keys of a shop's programs. */
    public static String keys(ShopId shop) {
        return path(KEYS, shop.value());
    }

    /** A shop's settings. */
    public static String settings(ShopId shop) {
        return path(SETTINGS, shop.value());
    }

    /** A section of a shop's settings, or of what a channel says otherwise. */
    public static String settings(ShopId shop, String section, Optional<ChannelId> channel) {
        return path(SETTINGS_SECTION, shop.value(), section.replace('.', '-'))
                + channel.map(id -> "?channel=" + id).orElse("");
    }

    /** The changes of a shop's settings. */
    public static String changes(ShopId shop) {
        return path(CHANGES, shop.value());
    }

    /** A shop's templates. */
    public static String templates(ShopId shop) {
        return path(TEMPLATES, shop.value());
    }

    /** One template. */
    public static String template(ShopId shop, TemplateId template) {
        return path(TEMPLATE, shop.value(), template.value());
    }

    /** One template, filled from one of the shop's orders. */
    public static String templateFilled(ShopId shop, TemplateId template) {
        return path(TEMPLATE_FILLED, shop.value(), template.value());
    }

    /** A shop's automations. */
    public static String automations(ShopId shop) {
        return path(AUTOMATIONS, shop.value());
    }

    /** A route of one automation. */
    public static String automation(String route, ShopId shop, AutomationId automation) {
        return path(route, shop.value(), automation.value());
    }

    /** A shop's mailboxes. */
    public static String mailboxes(ShopId shop) {
        return path(MAILBOXES, shop.value());
    }

    /** The addresses of a shop that are told what happens. */
    public static String webhooks(ShopId shop) {
        return path(WEBHOOKS, shop.value());
    }

    /** One of them. */
    public static String webhook(ShopId shop, String id) {
        return path(WEBHOOK, shop.value(), id);
    }

    /** What of a shop stands still. */
    public static String standing(ShopId shop) {
        return path(STANDING, shop.value());
    }

    /** A shop's data protection. */
    public static String dataProtection(ShopId shop) {
        return path(DATA_PROTECTION, shop.value());
    }

    /** The whole address of an invitation, to hand on. */
    public static URI join(URI base, ShopId shop, LinkSecret secret) {
        return base.resolve(path(JOIN, shop.value(), secret.value()));
    }

    /** An address of the desk, and never one elsewhere; {@link #START} for anything else. */
    public static String local(String path) {
        return path.length() <= LONGEST && LOCAL.matcher(path).matches() ? path : START;
    }
}
