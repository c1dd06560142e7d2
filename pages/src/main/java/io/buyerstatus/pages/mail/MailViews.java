package io.buyerstatus.pages.mail;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.pages.buyer.parcel.ParcelView;
import io.buyerstatus.pages.buyer.parcel.ParcelViews;
import io.buyerstatus.pages.buyer.purchase.BankTransferView;
import io.buyerstatus.pages.buyer.purchase.BankTransfers;
import io.buyerstatus.pages.buyer.purchase.PriceViews;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Amount;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Fact;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Item;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame.Seller;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import io.buyerstatus.pages.kit.text.Piece;
import io.buyerstatus.pages.kit.text.PlainText;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.mail.MailView.Code;
import io.buyerstatus.pages.mail.MailView.Foot;
import io.buyerstatus.pages.mail.MailView.Transfer;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the view of a mail: which of its parts a trigger's mail has, and what stands in them. */
final class MailViews {

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern BLANK_LINES = Pattern.compile("\\R(?:[ \\t]*\\R)+");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}+");

    private MailViews() {}

    static MailView of(MessageContext telling) {
        Optional<String> own = telling.own(MessageSettings::text);
        return new MailView(
                telling.texts().language().tag(),
                MailView.Colours.of(telling.settings()),
                subject(telling),
                telling.shop(),
                telling.text("headline"),
                own.isPresent() ? Optional.empty() : greeting(telling),
                paragraphs(own.orElseGet(() -> telling.text("text"))),
                telling.trigger() == MessageType.BUYER_WROTE ? buyerFacts(telling) : List.of(),
                quote(telling),
                telling.code().map(digits -> new Code(digits, telling.texts().get("mail.code.hint"))),
                button(telling),
                transfer(telling),
                parcel(telling),
                telling.trigger() == MessageType.ORDER_CONFIRMED ? items(telling) : List.of(),
                telling.trigger() == MessageType.ORDER_CONFIRMED ? amounts(telling) : List.of(),
                foot(telling));
    }

    /** One line; whatever a shop system put into a name must not become a header. */
    private static String subject(MessageContext telling) {
        String subject = telling.own(MessageSettings::subject)
                .orElseGet(() -> telling.text(partly(telling) ? "subject.part" : "subject"));
        String line = UNPRINTABLE.matcher(subject).replaceAll(" ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    /** Whether it tells a buyer of a parcel, and more than this one belongs to the order. */
    private static boolean partly(MessageContext telling) {
        return telling.parcel().isPresent()
                && telling.trigger().slot() == RecipientRole.BUYER
                && (telling.order().parcels().all().size() > 1
                        || !telling.order().allSent());
    }

    private static Optional<String> greeting(MessageContext telling) {
        if (telling.trigger().slot() == RecipientRole.SELLER) {
            return Optional.empty();
        }
        String name = telling.tags().name();
        // Nobody knows yet whose the address is that a code is to confirm.
        return Optional.of(
                name.isEmpty() || telling.trigger() == MessageType.CONFIRM_EMAIL
                        ? telling.texts().get("mail.greeting.plain")
                        : telling.texts().get("mail.greeting", Map.of("name", name)));
    }

    private static List<List<List<Piece>>> paragraphs(String text) {
        return BLANK_LINES
                .splitAsStream(text.strip())
                .filter(not(String::isBlank))
                .map(MailViews::lines)
                .toList();
    }

    private static List<List<Piece>> lines(String text) {
        return text.lines().map(Piece::linked).toList();
    }

    /** A buyer's words may not become links in the seller's inbox. */
    private static List<List<Piece>> quote(MessageContext telling) {
        return switch (telling.trigger()) {
            case BUYER_WROTE -> telling.quoted().lines().map(Piece::words).toList();
            case SELLER_WROTE -> lines(telling.tags().fill(PlainText.withoutTags(telling.quoted())));
            case ORDER_CONFIRMED,
                    PAYMENT_REMINDER,
                    SENT,
                    OUT_FOR_DELIVERY,
                    DELIVERED,
                    CARRIER_UNCLEAR,
                    REVIEW_REQUEST,
                    ACCESS_CODE,
                    FRESH_LINK,
                    CONFIRM_EMAIL -> List.of();
        };
    }

    private static List<Fact> buyerFacts(MessageContext telling) {
        Optional<Buyer> buyer = telling.order().buyer();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(telling.texts().get("mail.customer"), telling.buyer()));
        buyer.map(Buyer::login)
                .filter(not(String::isBlank))
                .ifPresent(login -> facts.add(new Fact(telling.texts().get("mail.login"), login)));
        facts.add(new Fact(telling.texts().get("mail.number"), telling.tags().orderNumber()));
        buyer.flatMap(Buyer::email)
                .map(EmailAddress::value)
                .ifPresent(email -> facts.add(new Fact(telling.texts().get("mail.email"), email)));
        buyer.map(Buyer::phone)
                .filter(not(String::isBlank))
                .ifPresent(phone -> facts.add(new Fact(telling.texts().get("mail.phone"), phone)));
        return facts;
    }

    private static Optional<Link> button(MessageContext telling) {
        if (telling.code().isPresent()) {
            return Optional.empty();
        }
        String url = telling.trigger() == MessageType.REVIEW_REQUEST
                ? telling.settings()
                        .find(ReviewSettings.LINK)
                        .map(URI::toString)
                        .flatMap(SafeUrl::of)
                        .orElse(telling.tags().orderLink())
                : telling.tags().orderLink();
        return Optional.of(new Link(telling.text("button"), url));
    }

    private static Optional<Transfer> transfer(MessageContext telling) {
        return switch (telling.trigger()) {
            case ORDER_CONFIRMED, PAYMENT_REMINDER ->
                BankTransfers.of(telling.order(), telling.settings(), telling.wording())
                        .map(transfer -> transfer(transfer, telling.texts()));
            case SENT,
                    OUT_FOR_DELIVERY,
                    DELIVERED,
                    BUYER_WROTE,
                    SELLER_WROTE,
                    CARRIER_UNCLEAR,
                    REVIEW_REQUEST,
                    ACCESS_CODE,
                    FRESH_LINK,
                    CONFIRM_EMAIL -> Optional.empty();
        };
    }

    private static Transfer transfer(BankTransferView transfer, Texts texts) {
        List<Fact> rows = new ArrayList<>();
        rows.add(new Fact(texts.get("transfer.recipient"), transfer.recipient()));
        rows.add(new Fact(texts.get("transfer.iban"), transfer.iban()));
        transfer.bic().ifPresent(bic -> rows.add(new Fact(texts.get("transfer.bic"), bic)));
        transfer.bank().ifPresent(bank -> rows.add(new Fact(texts.get("transfer.bank"), bank)));
        rows.add(new Fact(texts.get("transfer.reference"), transfer.reference()));
        return new Transfer(transfer.amount(), transfer.due(), rows);
    }

    private static Optional<ParcelView> parcel(MessageContext telling) {
        Instant planned = telling.material().message().plannedAt();
        return telling.parcel().map(parcel -> new ParcelViews(telling.wording(), telling.settings(), planned)
                .of(parcel, telling.order()));
    }

    private static List<Item> items(MessageContext telling) {
        PriceViews prices = new PriceViews(telling.wording());
        return telling.order().lines().stream().map(prices::item).toList();
    }

    private static List<Amount> amounts(MessageContext telling) {
        return telling.order()
                .purchase()
                .totals()
                .map(Stamped::value)
                .map(new PriceViews(telling.wording())::amounts)
                .orElse(List.of());
    }

    private static Foot foot(MessageContext telling) {
        boolean toSeller = telling.trigger().slot() == RecipientRole.SELLER;
        Seller seller = PageFrames.seller(telling.settings(), telling.texts());
        boolean toStranger = telling.trigger() == MessageType.CONFIRM_EMAIL;
        String key = toSeller ? "mail.why.seller" : toStranger ? "mail.why.confirm_email" : "mail.why";
        return new Foot(
                telling.texts().get(key, Map.of("shop", telling.shop())),
                toSeller || toStranger
                        ? Optional.empty()
                        : Optional.of(telling.texts().get("mail.automatic")),
                seller.address(),
                seller.legal(),
                stop(telling));
    }

    private static Optional<Link> stop(MessageContext telling) {
        return switch (telling.trigger().necessity()) {
            case NECESSARY -> Optional.empty();
            case UPDATE, OPTIONAL ->
                Optional.of(new Link(
                        telling.texts().get("mail.stop"),
                        BuyerUrls.to(URI.create(telling.tags().orderLink()), BuyerUrls.STOP)
                                .toString()));
        };
    }
}
