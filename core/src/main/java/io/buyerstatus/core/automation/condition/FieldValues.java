package io.buyerstatus.core.automation.condition;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Stamped;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an order shows of a field; none where it is not known. */
final class FieldValues {
    private FieldValues() {}

    static List<String> of(Field field, Circumstances circumstances) {
        Order order = circumstances.order();
        return switch (field) {
            case CHANNEL -> List.of(order.channel().value());
            case CONNECTION -> List.of(order.source().connection().value());
            case ORIGIN -> one(circumstances.origin().map(FieldValues::word));
            case LANGUAGE -> List.of(language(circumstances));
            case COUNTRY, POSTCODE, PAYMENT_METHOD, CURRENCY, TOTAL, INVOICE, DOCUMENT -> ofPurchase(field, order);
            case COMPANY, REGISTERED, HAS_EMAIL, HAS_PHONE, SMS_CONSENT, EMAIL_DOMAIN -> ofBuyer(field, order);
            case PAID -> flag(order.paid());
            case REFUNDED -> flag(order.facts().payments().refunded());
            case SKU, ITEM_NAME, QUANTITY -> ofLines(field, order);
            case PARCELS -> List.of(Integer.toString(order.parcels().all().size()));
            case CARRIER, TRACKED, PARCEL_STATE, REASON -> ofParcels(field, circumstances);
            case PROGRESS -> List.of(word(order.progress()));
            case COMPLETE -> flag(order.complete());
            case QUIET -> flag(order.preferences().quiet());
            case DUE_IN_DAYS, WEEKDAY, LOCAL_TIME, AGE_OF_ORDER -> ofTime(field, circumstances);
        };
    }

    private static String language(Circumstances circumstances) {
        Order order = circumstances.order();
        return LanguageChoice.forBuyer(
                        Optional.empty(), order.language(), order.purchase().country(), circumstances.settings())
                .tag();
    }

    private static List<String> ofPurchase(Field field, Order order) {
        Optional<Money> total = order.purchase().totals().map(Stamped::value).map(Totals::total);
        return switch (field) {
            case COUNTRY ->
                one(order.deliveryAddress()
                        .map(Address::country)
                        .filter(Country::known)
                        .or(() -> order.purchase().country())
                        .map(Country::code));
            case POSTCODE -> one(address(order).map(Address::postcode));
            case PAYMENT_METHOD ->
                one(order.purchase()
                        .payment()
                        .map(Stamped::value)
                        .map(PaymentTerms::method)
                        .map(FieldValues::word));
            case TOTAL -> one(total.map(Money::decimal));
            case CURRENCY -> one(total.map(Money::currency).map(CurrencyCode::code));
            case INVOICE -> List.of(invoice(order));
            default ->
                order.purchase().documents().values().stream()
                        .map(Stamped::value)
                        .map(Document::kind)
                        .map(FieldValues::word)
                        .distinct()
                        .sorted()
                        .toList();
        };
    }

    private static Optional<Address> address(Order order) {
        return order.deliveryAddress()
                .or(() -> order.purchase().billingAddress().map(Stamped::value));
    }

    /** As sellers think of it: a proforma is none that counts for the books. */
    private static String invoice(Order order) {
        return order.purchase()
                .payableInvoice()
                .map(invoice -> invoice.kind() == Invoice.Kind.PROFORMA ? "proforma" : "issued")
                .orElse("none");
    }

    private static List<String> ofBuyer(Field field, Order order) {
        Optional<Buyer> buyer = order.buyer();
        return switch (field) {
            case COMPANY -> flag(buyer, known -> !known.company().isBlank());
            case REGISTERED -> flag(buyer, known -> !known.login().isBlank());
            case HAS_EMAIL -> flag(buyer, known -> known.email().isPresent());
            case HAS_PHONE -> flag(buyer, known -> order.reachablePhone().isPresent());
            case SMS_CONSENT -> flag(buyer, Buyer::smsConsent);
            default ->
                one(buyer.flatMap(Buyer::email)
                        .map(EmailAddress::normalised)
                        .map(address -> address.substring(address.lastIndexOf('@') + 1)));
        };
    }

    private static List<String> ofLines(Field field, Order order) {
        Stream<Line> lines = order.lines().stream().filter(line -> !line.standsForOthers());
        return switch (field) {
            case SKU -> texts(lines.map(Line::sku));
            case ITEM_NAME -> texts(lines.map(Line::name));
            default ->
                order.lines().isEmpty()
                        ? List.of()
                        : List.of(lines.map(line -> line.quantity().amount())
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .toPlainString());
        };
    }

    /** Of the parcel that it is about, else of all. */
    private static List<String> ofParcels(Field field, Circumstances circumstances) {
        List<Parcel> parcels = circumstances
                .parcel()
                .map(List::of)
                .orElseGet(() -> circumstances.order().parcels().all());
        return switch (field) {
            case CARRIER -> texts(parcels.stream().map(Parcel::carrier));
            case TRACKED ->
                parcels.isEmpty() ? List.of() : flag(parcels.stream().allMatch(Parcel::tracked));
            case PARCEL_STATE -> texts(parcels.stream().map(Parcel::state).map(ParcelState::wireName));
            default ->
                texts(parcels.stream().flatMap(parcel -> parcel.scans().reversed().stream()
                        .map(Scan::reason)
                        .limit(1)));
        };
    }

    private static List<String> ofTime(Field field, Circumstances circumstances) {
        ZonedDateTime local =
                circumstances.now().atZone(circumstances.settings().get(GeneralSettings.TIME_ZONE));
        Order order = circumstances.order();
        return switch (field) {
            case WEEKDAY -> List.of(word(local.getDayOfWeek()));
            case LOCAL_TIME ->
                List.of(local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
            case DUE_IN_DAYS ->
                one(order.purchase()
                        .payment()
                        .map(Stamped::value)
                        .flatMap(PaymentTerms::dueAt)
                        .map(due -> ChronoUnit.DAYS.between(
                                local.toLocalDate(), due.atZone(local.getZone()).toLocalDate()))
                        .map(days -> Long.toString(days)));
            default ->
                one(order.milestones()
                        .at(Milestone.PLACED)
                        .map(placed -> ChronoUnit.DAYS.between(
                                placed.atZone(local.getZone()).toLocalDate(), local.toLocalDate()))
                        .map(days -> Long.toString(days)));
        };
    }

    private static List<String> texts(Stream<String> all) {
        return all.filter(text -> !text.isBlank()).distinct().toList();
    }

    private static List<String> one(Optional<String> value) {
        return value.filter(text -> !text.isBlank()).map(List::of).orElse(List.of());
    }

    private static List<String> flag(boolean value) {
        return List.of(Boolean.toString(value));
    }

    private static <T> List<String> flag(Optional<T> known, Function<T, Boolean> value) {
        return one(known.map(value).map(holds -> Boolean.toString(holds)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
