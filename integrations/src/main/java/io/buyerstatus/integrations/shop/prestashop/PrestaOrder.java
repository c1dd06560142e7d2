package io.buyerstatus.integrations.shop.prestashop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.integrations.webhook.Payload;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An order with all that the webservice keeps beside it: its own fields, and under the names of {@link Parts} what belongs to it. */
final class PrestaOrder {
    private static final String CHANGED = "date_upd";
    private static final String MADE = "date_add";

    private final Payload json;
    private final PrestaTime time;
    private final Optional<Instant> foundAt;

    PrestaOrder(Payload json, PrestaTime time) {
        this(json, time, Optional.empty());
    }

    /**
     * @param foundAt when it was found to have changed, where it says nothing of that itself
     */
    PrestaOrder(Payload json, PrestaTime time, Optional<Instant> foundAt) {
        this.json = json;
        this.time = time;
        this.foundAt = foundAt;
    }

    Payload json() {
        return json;
    }

    PrestaTime time() {
        return time;
    }

    Optional<Instant> placedAt() {
        return made(json, MADE);
    }

    /** When it, or a part of it that has a time, changed last. PrestaShop does not date an order anew when money goes back. */
    Optional<Instant> changedAt() {
        Stream<Instant> parts = Stream.of(
                        json.objects(Parts.SLIPS).stream().flatMap(slip -> changed(slip, CHANGED).stream()),
                        json.objects(Parts.HISTORIES).stream().flatMap(step -> changed(step, MADE).stream()))
                .flatMap(times -> times);
        return Stream.of(changed(json, CHANGED).stream(), parts, foundAt.stream())
                .flatMap(times -> times)
                .max(Comparator.naturalOrder());
    }

    private Optional<Instant> made(Payload of, String name) {
        return never(of, name) ? Optional.empty() : of.instant(name, time::made);
    }

    private Optional<Instant> changed(Payload of, String name) {
        return never(of, name) ? Optional.empty() : of.instant(name, time::changed);
    }

    private static boolean never(Payload of, String name) {
        return of.line(name, 40).startsWith("0000");
    }

    /** The status that it has; by its history where modules forget to write it into the order. */
    String status() {
        return json.id("current_state")
                .or(() -> steps().stream().reduce((one, later) -> later).flatMap(step -> step.id("id_order_state")))
                .orElse("");
    }

    /** Its statuses until now, the earliest first. */
    List<String> statuses() {
        return steps().stream()
                .flatMap(step -> step.id("id_order_state").stream())
                .toList();
    }

    /** Whether a program, and nobody of the shop, gave it the status that it came to last. */
    boolean setByProgram(String status) {
        return steps().stream()
                .filter(step -> step.id("id_order_state").filter(status::equals).isPresent())
                .reduce((one, later) -> later)
                .filter(step ->
                        step.has("id_employee") && step.id("id_employee").isEmpty())
                .isPresent();
    }

    /** When it first had a status of these. */
    Optional<Instant> since(List<String> statuses) {
        return steps().stream()
                .filter(step ->
                        step.id("id_order_state").filter(statuses::contains).isPresent())
                .findFirst()
                .flatMap(step -> made(step, MADE));
    }

    private List<Payload> steps() {
        Comparator<Payload> byTime = Comparator.comparing(step ->
                PrestaTime.local(step.line(MADE, 40)).map(Object::toString).orElse(""));
        return json.objects(Parts.HISTORIES).stream()
                .sorted(byTime.thenComparingLong(
                        step -> Long.parseLong(step.id("id").orElse("0"))))
                .toList();
    }

    /** Its positions; those that the order itself lists where nobody may see more. */
    List<Payload> rows() {
        List<Payload> details = json.objects(Parts.DETAILS);
        List<Payload> rows = details.isEmpty() ? json.object("associations").objects("order_rows") : details;
        return rows.stream()
                .filter(row -> row.id("id").isPresent())
                .sorted(Comparator.comparingLong(row -> Long.parseLong(row.requiredId("id"))))
                .toList();
    }

    /** What money went back for. */
    List<Payload> slips() {
        return byId(Parts.SLIPS);
    }

    /** By whom it is brought: once per part of it. */
    List<Payload> carriers() {
        return byId(Parts.ORDER_CARRIERS);
    }

    private List<Payload> byId(String name) {
        return json.objects(name).stream()
                .filter(part -> part.id("id").isPresent())
                .sorted(Comparator.comparingLong(part -> Long.parseLong(part.requiredId("id"))))
                .toList();
    }

    /** How it is brought, as the buyer chose it. */
    Payload carrier(String id) {
        return json.object(Parts.CARRIERS).object(id);
    }

    /** PHP writes yes as 1, as "1", or as true. */
    static boolean yes(JsonNode node) {
        String text = node.asText();
        return text.equals("1") || text.equals("true");
    }

    /** A text in the shop's first language, of a field that has one in each. */
    static String words(ObjectNode of, String name) {
        JsonNode field = of.path(name);
        return field.isTextual()
                ? field.asText()
                : field.valueStream()
                        .map(each -> each.path("value").asText())
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("");
    }
}
