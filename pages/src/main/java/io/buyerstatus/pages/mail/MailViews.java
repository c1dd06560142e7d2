package io.buyerstatus.pages.mail;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.pages.buyer.parcel.ParcelView;
import io.buyerstatus.pages.buyer.parcel.ParcelViews;
import io.buyerstatus.pages.buyer.purchase.BankTransferView;
import io.buyerstatus.pages.buyer.purchase.PaymentTexts;
import io.buyerstatus.pages.buyer.purchase.PostcodeMask;
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
import io.buyerstatus.pages.kit.text.StrangersWords;
import io.buyerstatus.pages.mail.MailView.Code;
import io.buyerstatus.pages.mail.MailView.Foot;
import io.buyerstatus.pages.mail.MailView.Transfer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes the view of a mail: the parts that its type has, and what is in them. */
final class MailViews {

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern BLANK_LINES = Pattern.compile("\\R(?:[ \\t]*\\R)+");
    private static final Pattern BREAKS = Pattern.compile("[\\n\\r\\t]+");

    private final MessageTexts texts;
    private final BuiltInType type;
    private final Order order;
    private final EffectiveSettings settings;

    private MailViews(MessageTexts texts) {
        this.texts = texts;
        this.type = texts.material().type();
        this.order = texts.material().order().order();
        this.settings = texts.material().settings();
    }

    static MailView of(MessageTexts texts) {
        return new MailViews(texts).view();
    }

    private MailView view() {
        Optional<String> own = texts.own(MessageSettings.OfType::text);
        Optional<Transfer> transfer = type.has(MailPart.TRANSFER) ? transfer() : Optional.empty();
        return new MailView(
                texts.wording().texts().language().tag(),
                MailView.Colours.of(settings),
                subject(),
                texts.tags().shopName(),
                texts.headline(),
                own.isPresent() ? Optional.empty() : greeting(),
                paragraphs(own.orElseGet(texts::body)),
                facts(),
                type.has(MailPart.QUOTE) ? quote() : List.of(),
                type.has(MailPart.CODE)
                        ? texts.code().map(digits -> new Code(digits, texts.get("mail.code.hint")))
                        : Optional.empty(),
                stars(),
                type.has(MailPart.BUTTON) ? Optional.of(button()) : Optional.empty(),
                transfer,
                type.has(MailPart.PARCEL)
                        ? texts.parcels().stream().map(ParcelView::unlinked).toList()
                        : List.of(),
                type.has(MailPart.ITEMS) ? items() : List.of(),
                type.has(MailPart.AMOUNTS) ? amounts() : List.of(),
                payment(transfer),
                foot());
    }

    /** One line; whatever a shop system put into a name must not become a header. */
    private String subject() {
        String subject = texts.own(MessageSettings.OfType::subject).orElseGet(this::usualSubject);
        String line =
                BREAKS.matcher(CleanText.printable(subject)).replaceAll(" ").strip();
        return CleanText.cut(line, LONGEST_SUBJECT);
    }

    private String usualSubject() {
        if (texts.several()) {
            return texts.subject("subject.several");
        }
        return partly() ? texts.subject("subject.part") + whichOfSeveral() : texts.subject("subject");
    }

    /** Whether it tells a buyer of a parcel, and more than this one belongs to the order. */
    private boolean partly() {
        return texts.parcel().isPresent()
                && type.role() == RecipientRole.BUYER
                && (order.parcels().all().size() > 1 || !order.allSent());
    }

    /** Mails about two parcels of an order look alike; nobody should take them for the same one twice. */
    private String whichOfSeveral() {
        return texts.parcel()
                .map(ParcelView::title)
                .filter(title -> !title.equals(texts.get("parcel.single")))
                .map(title -> " (" + title + ")")
                .orElse("");
    }

    private Optional<String> greeting() {
        if (type.role() == RecipientRole.SELLER) {
            return Optional.empty();
        }
        String name = texts.tags().name();
        return Optional.of(
                name.isEmpty() || !type.has(MailPart.BUYERS_NAME)
                        ? texts.get("mail.greeting.plain")
                        : texts.get("mail.greeting", Map.of("name", name)));
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
    private List<List<Piece>> quote() {
        return switch (type.role()) {
            case SELLER, FIXED_1, FIXED_2, FIXED_3 ->
                StrangersWords.unlinked(texts.quoted())
                        .lines()
                        .map(Piece::words)
                        .toList();
            case BUYER -> lines(texts.tags().fill(PlainText.withoutTags(texts.quoted())));
        };
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (type.has(MailPart.BUYER_FACTS)) {
            facts.addAll(buyerFacts());
        }
        if (type.has(MailPart.PARCELS)) {
            facts.addAll(parcelFacts());
        }
        return facts;
    }

    /** How many parcels are where, in the order in which the page shows them. */
    private List<Fact> parcelFacts() {
        ParcelViews views = new ParcelViews(
                texts.wording(), settings, texts.material().message().schedule().plannedAt(), PostcodeMask.NONE);
        Map<String, Integer> counts = new LinkedHashMap<>();
        order.parcels()
                .all()
                .forEach(parcel -> counts.merge(views.of(parcel, order).status(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(status -> new Fact(status.getKey(), status.getValue().toString()))
                .toList();
    }

    private List<Fact> buyerFacts() {
        Optional<Buyer> buyer = order.buyer();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("mail.customer"), texts.buyer()));
        buyer.map(Buyer::login)
                .filter(not(String::isBlank))
                .ifPresent(login -> facts.add(new Fact(texts.get("mail.login"), StrangersWords.unlinked(login))));
        facts.add(new Fact(texts.get("mail.number"), texts.tags().orderNumber()));
        ticket().ifPresent(ticket -> facts.add(new Fact(
                texts.get("ticket.title"),
                ticket.name(texts.tags().orderNumber()) + " – "
                        + texts.get("ticket.kind." + ticket.kind().word()))));
        buyer.flatMap(Buyer::email)
                .map(EmailAddress::value)
                .ifPresent(email -> facts.add(new Fact(texts.get("mail.email"), email)));
        buyer.map(Buyer::phone)
                .filter(not(String::isBlank))
                .ifPresent(phone -> facts.add(new Fact(texts.get("mail.phone"), StrangersWords.unlinked(phone))));
        return facts;
    }

    /** Where the shop's staff answer a ticket [UP-10]. */
    private Optional<Link> ticketLink() {
        return ticket().map(ticket -> new Link(
                texts.get("mail.buyer_wrote.ticket"),
                texts.material().link().resolve(ConsoleUrls.ticket(order.key())).toString()));
    }

    /** Where the shop's staff decide about another delivery address. */
    private Optional<Link> addressLink() {
        return type.equals(BuiltInTypes.ADDRESS_WANTED)
                ? Optional.of(new Link(
                        texts.text("button"),
                        texts.material().link().resolve(ConsoleUrls.order(order.key())) + "#address"))
                : Optional.empty();
    }

    /** Where the shop's staff read what is wrong with a payment. */
    private Optional<Link> paymentLink() {
        return type.equals(BuiltInTypes.PAYMENT_NOTED)
                ? Optional.of(new Link(
                        texts.text("button"),
                        texts.material().link().resolve(ConsoleUrls.order(order.key())) + "#timeline"))
                : Optional.empty();
    }

    private Optional<Ticket> ticket() {
        return type.equals(BuiltInTypes.BUYER_WROTE) ? order.tickets().latest() : Optional.empty();
    }

    private Link button() {
        return ticketLink().or(this::addressLink).or(this::paymentLink).orElseGet(this::usualButton);
    }

    private Link usualButton() {
        String target = type.buttonTarget(settings)
                .map(URI::toString)
                .or(() -> texts.material().review().map(review -> review.uri().toString()))
                .flatMap(SafeUrl::of)
                .orElse(texts.tags().orderLink());
        return new Link(texts.text("button"), target);
    }

    /** Whoever opens one finds the form with so many stars chosen, and nothing stored: programs open every link of a mail. */
    private Optional<MailView.Stars> stars() {
        return texts.material()
                .review()
                .map(review -> new MailView.Stars(
                        texts.get("mail.review_request.stars"),
                        IntStream.rangeClosed(1, Stars.MOST)
                                .mapToObj(stars -> new MailView.Choice(
                                        String.valueOf(stars),
                                        texts.get("review.stars", Map.of("stars", String.valueOf(stars))),
                                        review.uri() + "?stars=" + stars))
                                .toList()));
    }

    /** By what right a buyer is asked for a review; every such mail says it. */
    private Optional<String> basis() {
        return texts.material().type().equals(BuiltInTypes.REVIEW_REQUEST)
                ? RequestBasis.of(order, settings).map(basis -> switch (basis) {
                    case RequestBasis.Consent consent -> "mail.review_request.why.consent";
                    case RequestBasis.Notice notice -> "mail.review_request.why.notice";
                })
                : Optional.empty();
    }

    private Optional<Transfer> transfer() {
        return BankTransferView.of(order, settings, texts.wording())
                .map(transfer -> MailSections.transfer(transfer, texts.wording().texts()));
    }

    private List<Item> items() {
        PriceViews prices = new PriceViews(texts.wording());
        return prices.items(order).stream()
                .map(priced -> priced.item().unlinked())
                .toList();
    }

    private List<Amount> amounts() {
        return new PriceViews(texts.wording()).amounts(order);
    }

    /** How the payment stands, where nothing above says it; about a parcel only what its courier will ask for. */
    private List<String> payment(Optional<Transfer> transfer) {
        PaymentTexts payment = new PaymentTexts(order, texts.wording());
        if (type.has(MailPart.AMOUNTS)) {
            return transfer.isPresent() ? List.of() : payment.lines();
        }
        boolean ofParcel = type.has(MailPart.PARCEL) && type.role() == RecipientRole.BUYER;
        return ofParcel ? payment.atDoor().stream().toList() : List.of();
    }

    private Foot foot() {
        boolean toBuyer = type.role() == RecipientRole.BUYER;
        boolean toStranger = toBuyer && !type.has(MailPart.BUYERS_NAME);
        Seller seller = PageFrames.seller(settings, texts.wording().texts());
        String key = basis().orElse(!toBuyer ? "mail.why.seller" : toStranger ? "mail.why.confirm_email" : "mail.why");
        return new Foot(
                texts.get(key, Map.of("shop", texts.tags().shopName())),
                toBuyer && !toStranger ? Optional.of(texts.get("mail.automatic")) : Optional.empty(),
                seller.address(),
                seller.legal(),
                stop());
    }

    private Optional<Link> stop() {
        return texts.material().stop().map(stop -> new Link(texts.get("mail.stop"), stop.toString()));
    }
}
