package io.buyerstatus.pages.template;

import io.buyerstatus.core.automation.condition.Circumstances;
import io.buyerstatus.core.automation.condition.Condition;
import io.buyerstatus.core.automation.condition.Field;
import io.buyerstatus.core.automation.condition.Operator;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.template.syntax.TagValues;
import io.buyerstatus.core.template.tag.TemplateTag;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.pages.buyer.parcel.ParcelView;
import io.buyerstatus.pages.buyer.parcel.ParcelViews;
import io.buyerstatus.pages.buyer.purchase.PostcodeMask;
import io.buyerstatus.pages.buyer.purchase.PriceViews;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Item;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import io.buyerstatus.pages.kit.text.Isolates;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.StrangersWords;
import io.buyerstatus.pages.kit.text.Wording;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What tags say of one order. Whatever a stranger typed cannot become a link, and no text turns the line around it. */
final class OrderValues implements TagValues {
    private static final Set<String> NOTHING = Set.of("none", "false");

    private final TemplateOccasion occasion;
    private final Wording wording;
    private final Optional<Parcel> parcel;
    private final Map<String, String> own;

    private OrderValues(TemplateOccasion occasion, Wording wording, Optional<Parcel> parcel, Map<String, String> own) {
        this.occasion = occasion;
        this.wording = wording;
        this.parcel = parcel;
        this.own = Map.copyOf(own);
    }

    static OrderValues of(TemplateOccasion occasion, Wording wording) {
        Order order = occasion.order().order();
        return new OrderValues(occasion, wording, occasion.parcel().or(() -> current(order)), Map.of());
    }

    /** The parcel of a message about no parcel in particular: the last that was handed over, else the first that is known. */
    private static Optional<Parcel> current(Order order) {
        List<Parcel> all = order.parcels().all();
        return all.reversed().stream()
                .filter(parcel -> parcel.state().handedOver())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    @Override
    public Optional<String> value(TemplateTag tag) {
        Optional<String> said = Optional.ofNullable(own.get(tag.name())).or(() -> known(tag.name()));
        return switch (tag.type()) {
            case LINK ->
                Optional.of(said.flatMap(SafeUrl::of).orElse(occasion.link().toString()));
            case TEXT, LINES, NUMBER, MONEY, DATE -> said.map(Isolates::around);
            case BLOCK -> Optional.empty();
        };
    }

    private Optional<String> known(String tag) {
        return OrderWords.of(tag, occasion, wording)
                .or(() -> new ParcelWords(occasion, wording).of(tag, parcel))
                .or(() -> ShopWords.of(tag, occasion, wording));
    }

    /** The parcel as it is shown. */
    Optional<ParcelView> parcel() {
        return parcel.map(this::view);
    }

    private ParcelView view(Parcel shown) {
        return new ParcelViews(wording, occasion.settings(), occasion.now(), PostcodeMask.NONE)
                .of(shown, occasion.order().order());
    }

    @Override
    public boolean holds(String fact, List<String> values) {
        return Field.named(fact).filter(field -> judge(field, values)).isPresent();
    }

    private boolean judge(Field field, List<String> values) {
        Condition.Test test = values.isEmpty()
                ? field.kind() == Field.Kind.FLAG
                        ? new Condition.Test(field, Operator.ANY_OF, List.of("true"))
                        : new Condition.Test(field, Operator.NONE_OF, List.copyOf(NOTHING))
                : new Condition.Test(field, Operator.ANY_OF, values);
        return test.judge(new Circumstances(
                        occasion.order().order(), parcel, Optional.empty(), occasion.settings(), occasion.now()))
                .holds();
    }

    @Override
    public List<TagValues> elements(String list) {
        Order order = occasion.order().order();
        return switch (list) {
            case "items" ->
                new PriceViews(wording)
                        .items(order).stream()
                                .map(each -> item(each.line(), each.item().unlinked()))
                                .toList();
            case "parcels" -> order.parcels().all().stream().map(this::element).toList();
            case "parcel.items" ->
                parcel().stream()
                        .flatMap(shown -> shown.unlinked().contents().stream())
                        .map(content -> with(Map.of("item.name", content.name(), "item.quantity", content.quantity())))
                        .toList();
            case "invoices" ->
                order.purchase().invoices().values().stream()
                        .map(Stamped::value)
                        .sorted(Comparator.comparing(Invoice::issuedAt).thenComparing(Invoice::number))
                        .map(this::invoice)
                        .toList();
            case "notes" ->
                ShopWords.notes(occasion, wording).stream()
                        .map(note -> with(Map.of("note.title", note.title(), "note.text", note.text())))
                        .toList();
            default -> List.of();
        };
    }

    private TagValues item(Line line, Item item) {
        Map<String, String> values = new HashMap<>();
        values.put("item.sku", StrangersWords.unlinked(line.sku()));
        values.put("item.name", item.name());
        values.put("item.options", String.join(", ", item.options()));
        if (!line.standsForOthers()) {
            values.put("item.quantity", wording.formats().soMany(line.quantity()));
        }
        item.price().ifPresent(price -> values.put("item.price", price));
        return with(values);
    }

    private TagValues element(Parcel each) {
        ParcelView view = view(each).unlinked();
        Map<String, String> values = new HashMap<>();
        view.number().ifPresent(number -> values.put("parcel.number", number));
        view.carrier().ifPresent(carrier -> values.put("parcel.carrier", carrier));
        view.url().ifPresent(url -> values.put("parcel.link", url));
        view.expected().ifPresent(expected -> values.put("parcel.expected", expected));
        values.put("parcel.status", view.status());
        return new OrderValues(occasion, wording, Optional.of(each), values);
    }

    private TagValues invoice(Invoice invoice) {
        Map<String, String> values = new HashMap<>();
        values.put("invoice.number", StrangersWords.unlinked(invoice.number()));
        values.put("invoice.date", wording.formats().date(invoice.issuedAt()));
        invoice.url().map(URI::toString).ifPresent(url -> values.put("invoice.link", url));
        return with(values);
    }

    private TagValues with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(own);
        all.putAll(more);
        return new OrderValues(occasion, wording, parcel, all);
    }

    /** The language and clock of an occasion. */
    static Wording wording(TemplateOccasion occasion) {
        PageLanguage language = PageLanguage.of(occasion.language()).orElse(PageLanguage.ENGLISH);
        return Wording.of(language, occasion.settings().get(GeneralSettings.TIME_ZONE));
    }
}
