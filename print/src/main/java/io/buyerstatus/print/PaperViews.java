package io.buyerstatus.print;

import io.buyerstatus.core.document.print.PrintPages;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.pages.buyer.parcel.ParcelViews;
import io.buyerstatus.pages.buyer.purchase.Addresses;
import io.buyerstatus.pages.buyer.purchase.PaymentTexts;
import io.buyerstatus.pages.buyer.purchase.PostcodeMask;
import io.buyerstatus.pages.buyer.purchase.PriceViews;
import io.buyerstatus.pages.buyer.purchase.PriceViews.PricedItem;
import io.buyerstatus.pages.kit.layout.PageFrame.Seller;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import io.buyerstatus.print.PaperView.Amount;
import io.buyerstatus.print.PaperView.Box;
import io.buyerstatus.print.PaperView.Cell;
import io.buyerstatus.print.PaperView.Column;
import io.buyerstatus.print.PaperView.Fact;
import io.buyerstatus.print.PaperView.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes our print-outs' views of one order. */
final class PaperViews {
    private final PrintPages.Source source;
    private final Order order;
    private final Wording wording;
    private final Formats formats;
    private final Texts own;
    private final Seller seller;

    /** @param own the texts of print-outs */
    PaperViews(PrintPages.Source source, Wording wording, Texts own) {
        this.source = source;
        this.order = source.order().order();
        this.wording = wording;
        this.formats = wording.formats();
        this.own = own;
        this.seller = PageFrames.seller(source.settings(), wording.texts());
    }

    PaperView of(PrintOut.Kind kind) {
        List<String> buyer = address(order.deliveryAddress());
        boolean back = kind == PrintOut.Kind.RETURN_SLIP;
        return new PaperView(
                own.language().tag(),
                own.get(kind.word()),
                seller.name(),
                source.logo().map(logo -> PrintPages.Page.LOGO),
                back ? String.join(" · ", buyer) : String.join(" · ", shop()),
                back ? shop() : buyer,
                lead(kind),
                facts(kind),
                columns(kind),
                rows(kind),
                kind == PrintOut.Kind.ORDER_CARD ? amounts() : List.of(),
                boxes(kind),
                back ? Optional.of(own.get("reasons")) : Optional.empty(),
                back
                        ? Stream.of("size", "quality", "damaged", "wrong", "late", "mind")
                                .map(reason -> own.get("reason." + reason))
                                .toList()
                        : List.of(),
                Stream.of(String.join(", ", shop()), contacts())
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    /** Its address, below its name where that does not begin with it. */
    private List<String> shop() {
        boolean named = seller.address().stream().limit(1).anyMatch(line -> line.startsWith(seller.name()));
        return named
                ? seller.address()
                : Stream.concat(Stream.of(seller.name()), seller.address().stream())
                        .toList();
    }

    private String contacts() {
        return String.join(
                " · ", seller.contacts().stream().map(link -> link.label()).toList());
    }

    private Optional<String> lead(PrintOut.Kind kind) {
        return switch (kind) {
            case ORDER_CARD -> Optional.empty();
            case DELIVERY_NOTE -> Optional.of(own.get("delivery_note.lead"));
            case RETURN_SLIP -> Optional.of(own.get("return_slip.lead"));
        };
    }

    private List<Fact> facts(PrintOut.Kind kind) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(own.get("number"), order.number()));
        order.milestones()
                .at(Milestone.PLACED)
                .ifPresent(placed -> facts.add(new Fact(own.get("placed"), formats.date(placed))));
        if (kind == PrintOut.Kind.ORDER_CARD) {
            order.purchase()
                    .payableInvoice()
                    .map(Invoice::number)
                    .ifPresent(number -> facts.add(new Fact(own.get("invoice"), number)));
            order.buyer().ifPresent(buyer -> facts.addAll(reach(buyer)));
        }
        source.parcel()
                .map(PaperViews::name)
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> facts.add(new Fact(own.get("parcel"), name)));
        facts.add(new Fact(own.get("printed"), formats.date(source.now())));
        return facts;
    }

    private List<Fact> reach(Buyer buyer) {
        return Stream.of(
                        new Fact(
                                own.get("email"),
                                buyer.email().map(EmailAddress::value).orElse("")),
                        new Fact(own.get("phone"), buyer.phone()))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    private List<Column> columns(PrintOut.Kind kind) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(own.get("quantity"), true));
        columns.add(new Column(own.get("article"), false));
        switch (kind) {
            case ORDER_CARD -> columns.add(new Column(own.get("price"), true));
            case DELIVERY_NOTE -> {}
            case RETURN_SLIP -> columns.add(new Column(own.get("goes_back"), true));
        }
        return columns;
    }

    private static String name(Parcel parcel) {
        return (parcel.carrier() + " " + parcel.number()).strip();
    }

    /** A note that goes with a parcel has what is in it, where that is known. */
    private List<Row> rows(PrintOut.Kind kind) {
        List<Row> packed = kind == PrintOut.Kind.DELIVERY_NOTE ? packed() : List.of();
        return packed.isEmpty() ? all(kind) : packed;
    }

    private List<Row> packed() {
        ParcelViews views = new ParcelViews(wording, source.settings(), source.now(), PostcodeMask.NONE);
        return source.parcel().stream()
                .flatMap(parcel -> views.of(parcel, order).contents().stream())
                .map(content -> new Row(content.quantity(), content.name(), "", List.of(), false, List.of()))
                .toList();
    }

    private List<Row> all(PrintOut.Kind kind) {
        return new PriceViews(wording)
                .items(order).stream()
                        .filter(item -> kind == PrintOut.Kind.ORDER_CARD
                                || item.line().kind().travels())
                        .map(item -> row(item, kind))
                        .toList();
    }

    private Row row(PricedItem priced, PrintOut.Kind kind) {
        Line line = priced.line();
        List<Cell> cells =
                switch (kind) {
                    case ORDER_CARD -> List.of(new Cell(priced.item().price().orElse(""), false));
                    case DELIVERY_NOTE -> List.of();
                    case RETURN_SLIP -> List.of(new Cell("", true));
                };
        return new Row(
                line.standsForOthers() ? "" : formats.quantity(line.quantity()),
                priced.item().name(),
                line.sku(),
                priced.item().options(),
                priced.item().part(),
                cells);
    }

    private List<Amount> amounts() {
        return new PriceViews(wording)
                .amounts(order).stream()
                        .map(amount -> new Amount(amount.label(), amount.value(), amount.total()))
                        .toList();
    }

    private List<Box> boxes(PrintOut.Kind kind) {
        List<Box> boxes = new ArrayList<>();
        if (kind == PrintOut.Kind.ORDER_CARD) {
            boxes.add(new Box(own.get("payment"), new PaymentTexts(order, wording).lines()));
            boxes.add(new Box(
                    wording.texts().get("address.billing"),
                    address(order.purchase().billingAddress().map(Stamped::value))));
            boxes.add(new Box(
                    own.get("note"),
                    order.purchase().buyerNote().map(Stamped::value).stream()
                            .flatMap(String::lines)
                            .toList()));
            boxes.add(new Box(
                    own.get("parcels"),
                    order.parcels().all().stream()
                            .map(PaperViews::name)
                            .filter(words -> !words.isEmpty())
                            .toList()));
        }
        if (kind == PrintOut.Kind.RETURN_SLIP) {
            boxes.add(new Box(own.get("from"), address(order.deliveryAddress())));
        }
        return boxes.stream().filter(box -> !box.lines().isEmpty()).toList();
    }

    private List<String> address(Optional<Address> address) {
        return address.map(all -> Addresses.shown(all, formats)).orElse(List.of());
    }
}
