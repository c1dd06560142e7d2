package io.buyerstatus.integrations.shop.prestashop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.integrations.contract.FieldError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the webservice keeps beside its orders, fetched for many of them at once and put into each: an order names its buyer, its addresses, its
 * currency and its statuses by numbers alone.
 */
final class Parts {
    static final String DETAILS = "details";
    static final String ORDER_CARRIERS = "order_carriers";
    static final String HISTORIES = "histories";
    static final String MESSAGES = "messages";
    static final String SLIPS = "slips";
    static final String CUSTOMER = "customer";
    static final String DELIVERY = "delivery_address";
    static final String INVOICE = "invoice_address";
    static final String CURRENCY = "currency";
    static final String LANGUAGE = "language";
    /** By their ids. */
    static final String CARRIERS = "carriers";

    private static final String ORDER = "id_order";
    private static final String ID = "id";
    private static final Map<String, Resource> OF_AN_ORDER = Map.of(
            DETAILS, Resource.ORDER_DETAILS,
            ORDER_CARRIERS, Resource.ORDER_CARRIERS,
            HISTORIES, Resource.ORDER_HISTORIES,
            MESSAGES, Resource.MESSAGES,
            SLIPS, Resource.ORDER_SLIP);

    private final PrestaApi api;

    Parts(PrestaApi api) {
        this.api = api;
    }

    /** Orders with their parts; or why nobody can read something of them. */
    record Whole(List<ObjectNode> orders, Optional<FieldError> unclean) {}

    /** A question for objects by their ids, or by their orders'. */
    private record Question(Resource resource, String field, List<String> ids, String display) {}

    /** The orders with all that belongs to them. */
    ShopAnswer<Whole> of(ShopCredentials credentials, List<ObjectNode> orders) {
        List<String> ids = ids(orders, ID);
        List<Question> first = new ArrayList<>();
        OF_AN_ORDER.values().stream()
                .sorted()
                .forEach(resource -> first.add(new Question(resource, ORDER, ids, "full")));
        first.add(new Question(
                Resource.CUSTOMERS, ID, ids(orders, "id_customer"), "[id,email,firstname,lastname,company]"));
        first.add(
                new Question(Resource.ADDRESSES, ID, ids(orders, "id_address_delivery", "id_address_invoice"), "full"));
        first.add(new Question(Resource.CURRENCIES, ID, ids(orders, "id_currency"), "[id,iso_code]"));
        first.add(new Question(Resource.LANGUAGES, ID, ids(orders, "id_lang"), "[id,iso_code,language_code]"));
        return asked(credentials, first).then(found -> {
            List<ObjectNode> shipped = new ArrayList<>(orders);
            shipped.addAll(found.all(Resource.ORDER_CARRIERS));
            List<ObjectNode> addresses = found.all(Resource.ADDRESSES);
            List<Question> second = List.of(
                    new Question(Resource.CARRIERS, ID, ids(shipped, "id_carrier"), "full"),
                    new Question(
                            Resource.PRODUCTS,
                            ID,
                            ids(found.all(Resource.ORDER_DETAILS), "product_id"),
                            "[id,is_virtual]"),
                    new Question(Resource.COUNTRIES, ID, ids(addresses, "id_country"), "[id,iso_code]"),
                    new Question(Resource.STATES, ID, ids(addresses, "id_state"), "[id,name]"));
            return asked(credentials, second).then(more -> new ShopAnswer.Given<>(whole(orders, found.with(more))));
        });
    }

    private static Whole whole(List<ObjectNode> orders, Found found) {
        return new Whole(orders.stream().map(order -> assembled(order, found)).toList(), found.unclean());
    }

    /** Numbers that name something: 0 names nothing. */
    private static List<String> ids(List<ObjectNode> of, String... fields) {
        return of.stream()
                .flatMap(object ->
                        Stream.of(fields).map(field -> object.path(field).asText()))
                .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                .distinct()
                .toList();
    }

    private ShopAnswer<Found> asked(ShopCredentials credentials, List<Question> questions) {
        return ShopAnswer.each(
                        questions,
                        question -> api.listed(
                                credentials,
                                question.resource(),
                                question.field(),
                                question.ids(),
                                "display=" + question.display()))
                .then(lists -> {
                    Map<Resource, PrestaList> all = new EnumMap<>(Resource.class);
                    for (int at = 0; at < lists.size(); at++) {
                        all.put(questions.get(at).resource(), lists.get(at));
                    }
                    return new ShopAnswer.Given<>(new Found(all));
                });
    }

    /** What came. */
    private record Found(Map<Resource, PrestaList> lists) {
        List<ObjectNode> all(Resource resource) {
            return Optional.ofNullable(lists.get(resource))
                    .map(PrestaList::objects)
                    .orElse(List.of());
        }

        Found with(Found more) {
            Map<Resource, PrestaList> all = new EnumMap<>(lists);
            all.putAll(more.lists());
            return new Found(all);
        }

        Optional<FieldError> unclean() {
            return lists.values().stream()
                    .flatMap(list -> list.unclean().stream())
                    .findFirst();
        }

        ObjectNode one(Resource resource, String id) {
            return all(resource).stream()
                    .filter(object -> object.path(ID).asText().equals(id))
                    .findFirst()
                    .orElseGet(JsonNodeFactory.instance::objectNode);
        }
    }

    private static ObjectNode assembled(ObjectNode order, Found found) {
        ObjectNode whole = order.deepCopy();
        String id = order.path(ID).asText();
        OF_AN_ORDER.forEach((name, resource) -> {
            ArrayNode list = whole.putArray(name);
            found.all(resource).stream()
                    .filter(part -> part.path(ORDER).asText().equals(id))
                    .forEach(part -> list.add(resource == Resource.ORDER_DETAILS ? detail(part, found) : part));
        });
        whole.set(
                CUSTOMER,
                found.one(Resource.CUSTOMERS, order.path("id_customer").asText()));
        whole.set(DELIVERY, address(order.path("id_address_delivery").asText(), found));
        whole.set(INVOICE, address(order.path("id_address_invoice").asText(), found));
        whole.set(
                CURRENCY,
                found.one(Resource.CURRENCIES, order.path("id_currency").asText()));
        whole.set(LANGUAGE, found.one(Resource.LANGUAGES, order.path("id_lang").asText()));
        ObjectNode carriers = whole.putObject(CARRIERS);
        List<ObjectNode> shipped = new ArrayList<>(List.of(order));
        whole.path(ORDER_CARRIERS).forEach(part -> shipped.add((ObjectNode) part));
        ids(shipped, "id_carrier").forEach(carrier -> carriers.set(carrier, carrier(carrier, found)));
        return whole;
    }

    private static ObjectNode detail(ObjectNode detail, Found found) {
        boolean virtual = PrestaOrder.yes(
                found.one(Resource.PRODUCTS, detail.path("product_id").asText()).path("is_virtual"));
        return detail.deepCopy().put("is_virtual", virtual);
    }

    private static ObjectNode carrier(String id, Found found) {
        ObjectNode carrier = found.one(Resource.CARRIERS, id);
        return carrier.deepCopy().put("delay", PrestaOrder.words(carrier, "delay"));
    }

    private static ObjectNode address(String id, Found found) {
        ObjectNode address = found.one(Resource.ADDRESSES, id).deepCopy();
        address.put(
                "country",
                found.one(Resource.COUNTRIES, address.path("id_country").asText())
                        .path("iso_code")
                        .asText());
        return address.put(
                "state",
                PrestaOrder.words(
                        found.one(Resource.STATES, address.path("id_state").asText()), "name"));
    }
}
