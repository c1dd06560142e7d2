package io.buyerstatus.operator.conversion;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What variables, filters and questions of Shopify's notifications say in our tags (Shopify's reference of notification variables). */
final class LiquidWords {
    private static final Map<String, String> TAGS = Vocabulary.table("""
            order_number: name order_name order_number order.name order.order_number
            order_date: created_at processed_at order.created_at
            Name: customer.name
            first_name: customer.first_name billing_address.first_name
            last_name: customer.last_name billing_address.last_name
            company_name: billing_address.company
            email: email customer.email
            phone: phone customer.phone
            order_link: order_status_url order.order_status_url
            order_price: total_price order.total_price
            items_price: subtotal_price order.subtotal_price
            delivery_price: shipping_price order.shipping_price
            items_count: item_count
            delivery_address: shipping_address
            billing_address: billing_address
            buyer_note: note order.note
            tracking_number: fulfillment.tracking_number fulfillment.tracking_numbers.first
            shipment_track_link: fulfillment.tracking_url fulfillment.tracking_urls.first
            carrier_name: fulfillment.tracking_company
            expected_date: fulfillment.estimated_delivery_at
            shop_name: shop.name shop_name
            shop_email: shop.email
            shop_website: shop.url
            shop_phone: shop.phone
            """);

    /** Of a line, whatever the loop calls it. */
    private static final Map<String, String> ITEM_TAGS = Vocabulary.table("""
            item.name: title product.title
            item.quantity: quantity
            item.sku: sku
            item.options: variant.title variant_title
            item.price: final_line_price line_price
            """);

    private static final Set<String> LISTS =
            Set.of("line_items", "subtotal_line_items", "order.line_items", "order.subtotal_line_items");

    /** Filters that change nothing here: values are escaped, and amounts and days written as the reader writes them. */
    private static final Set<String> NEEDLESS = Set.of(
            "escape",
            "escape_once",
            "strip",
            "strip_html",
            "money",
            "money_with_currency",
            "money_without_trailing_zeros",
            "date",
            "format_address",
            "newline_to_br",
            "url_escape");

    private static final Set<String> EMPTY = Set.of("blank", "nil", "null", "empty", "''", "\"\"");
    private static final Pattern PATH = Pattern.compile("[A-Za-z_][\\w.]*");
    private static final Pattern COMPARED =
            Pattern.compile("(?<name>[A-Za-z_][\\w.]*)\\s*(?<operator>==|!=)\\s*(?<value>\"[^\"]*\"|'[^']*'|\\w+)");
    private static final Pattern DEFAULT = Pattern.compile("default:\\s*(?:\"([^\"\\[\\]]*)\"|'([^'\\[\\]]*)')");

    private final Vocabulary vocabulary;

    LiquidWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What a variable is here. */
    sealed interface Value {}

    /** A tag of ours, as it is written. */
    record Ours(String tag) implements Value {}

    /** Nothing needs to stand here. */
    record Needless(String why) implements Value {}

    /** A person must say. */
    record Unknown(String why) implements Value {}

    /** @param item what a line is called here; empty outside of lists */
    Value value(String inside, Optional<String> item) {
        List<String> parts =
                Arrays.stream(inside.strip().split("\\|")).map(String::strip).toList();
        String name = parts.getFirst();
        if (name.equals("currency") || name.equals("order.currency")) {
            return new Needless("amounts say their currency");
        }
        if (!PATH.matcher(name).matches()) {
            return new Unknown("is no variable: write the words themselves");
        }
        Optional<String> ours = tag(name, item);
        if (ours.isEmpty()) {
            return new Unknown("has no tag of ours");
        }
        String fallback = "";
        for (String filter : parts.subList(1, parts.size())) {
            Matcher other = DEFAULT.matcher(filter);
            if (other.matches()) {
                fallback = "|" + Optional.ofNullable(other.group(1)).orElseGet(() -> other.group(2));
            } else if (!NEEDLESS.contains(filter.split("[:\\s]", 2)[0])) {
                return new Unknown("is changed by " + filter + ", and [" + ours.get() + "] would say it unchanged");
            }
        }
        return new Ours("[" + ours.get() + fallback + "]");
    }

    private Optional<String> tag(String name, Optional<String> item) {
        Optional<String> ofItem = item.filter(each -> name.startsWith(each + "."))
                .flatMap(each -> vocabulary.tag(name.substring(each.length() + 1), ITEM_TAGS));
        return ofItem.or(() -> vocabulary.tag(name, TAGS));
    }

    /** Whether a loop goes through the order's lines. */
    boolean isLines(String list) {
        return LISTS.contains(list);
    }

    /** What our test asks; empty for what it cannot ask. */
    Optional<String> test(String question, Optional<String> item, boolean not) {
        if (PATH.matcher(question).matches()) {
            return known(question, item).map(tag -> not ? "not " + tag : tag);
        }
        Matcher compared = COMPARED.matcher(question);
        if (!compared.matches()) {
            return Optional.empty();
        }
        boolean equal = compared.group("operator").equals("==") != not;
        String value = compared.group("value");
        if (EMPTY.contains(value)) {
            return known(compared.group("name"), item).map(tag -> equal ? "not " + tag : tag);
        }
        String plain = value.replaceAll("^['\"]|['\"]$", "");
        return fact(compared.group("name"), plain)
                .map(fact -> equal ? fact : fact.replace(" = ", " != "))
                .or(() -> paid(compared.group("name"), plain).map(paid -> equal ? paid : "not " + paid));
    }

    private Optional<String> known(String name, Optional<String> item) {
        return name.equals("fulfillment.tracking_number") || name.equals("fulfillment.tracking_numbers")
                ? Optional.of("tracking_number")
                : tag(name, item);
    }

    private static Optional<String> fact(String name, String value) {
        return switch (name) {
            case "shipping_address.country_code" -> Optional.of("country = " + value);
            case "customer_locale", "customer.locale", "locale" -> Optional.of("language = " + value);
            case "currency" -> Optional.of("currency = " + value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> paid(String name, String value) {
        return name.equals("financial_status") && value.equals("paid") ? Optional.of("paid") : Optional.empty();
    }
}
