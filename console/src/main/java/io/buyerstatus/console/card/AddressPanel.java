package io.buyerstatus.console.card;

import io.buyerstatus.core.addressing.AddressRule;
import io.buyerstatus.core.addressing.DecideAddress;
import io.buyerstatus.core.connection.telling.AddressTelling;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.order.address.AddressDecision;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another delivery address that an order's buyer asked for, on its card [DR-26].
 *
 * @param state how it stands, in words
 * @param tone the same as a colour
 * @param said when it was asked for and decided, by whom, and whether the shop system knows
 * @param before where the order goes without it
 * @param tooLate why it cannot be accepted any more
 * @param again what the shop system can be told once more; empty where it need not
 */
record AddressPanel(
        String wish,
        String state,
        String tone,
        List<String> said,
        List<Line> before,
        List<Line> wanted,
        Optional<String> tooLate,
        boolean accept,
        boolean decline,
        boolean undo,
        boolean entered,
        Optional<String> again) {
    AddressPanel {
        said = List.copyOf(said);
        before = List.copyOf(before);
        wanted = List.copyOf(wanted);
    }

    /** @param other whether the other address has no such line */
    record Line(String text, boolean other) {}

    /** Of an order whose buyer asked, and did not take that back. */
    static Optional<AddressPanel> of(OrderCard card, boolean mayWrite, Texts texts, Formats formats) {
        return card.order()
                .addresses()
                .latest()
                .filter(change -> !(change.decision() instanceof AddressDecision.TakenBack))
                .map(change -> of(card, change, mayWrite, texts, formats));
    }

    private static AddressPanel of(
            OrderCard card, AddressChange change, boolean mayWrite, Texts texts, Formats formats) {
        Order order = card.order();
        boolean open = change.open();
        Optional<AddressRule> rule = open ? AddressRule.tooLate(order) : Optional.empty();
        Optional<AddressTelling> telling = card.tellings().stream()
                .filter(each -> each.occurrence().equals(change.occurrence()))
                .findFirst();
        boolean untold =
                change.accepted().filter(AddressDecision.Accepted::untold).isPresent();
        boolean refused = untold
                && telling.map(AddressTelling::state)
                        .filter(AddressTelling.State.REFUSED::equals)
                        .isPresent();
        boolean byHand = untold
                && change.accepted().filter(AddressDecision.Accepted::byHand).isPresent();
        String state = open ? "open" : state(change, byHand || refused, untold);
        List<String> before = before(order, change).map(AddressPanel::lines).orElse(List.of());
        List<String> wanted = lines(change.wanted());
        return new AddressPanel(
                change.id(),
                texts.get("address.state." + state),
                tone(state),
                said(change, telling, untold, texts, formats),
                marked(before, wanted),
                marked(wanted, before),
                rule.map(why -> texts.get("address.late." + why.name().toLowerCase(Locale.ROOT))),
                mayWrite && open && rule.isEmpty(),
                mayWrite && open,
                mayWrite && DecideAddress.undoable(card, change),
                mayWrite && (byHand || refused),
                mayWrite && refused ? telling.map(AddressTelling::occurrence) : Optional.empty());
    }

    private static String state(AddressChange change, boolean byHand, boolean untold) {
        if (change.decision() instanceof AddressDecision.Declined) {
            return "declined";
        }
        return byHand ? "enter" : untold ? "telling" : "accepted";
    }

    private static String tone(String state) {
        return switch (state) {
            case "open" -> "asks";
            case "enter" -> "problem";
            case "telling" -> "moving";
            default -> "done";
        };
    }

    private static List<String> said(
            AddressChange change, Optional<AddressTelling> telling, boolean untold, Texts texts, Formats formats) {
        List<String> said = new ArrayList<>();
        said.add(texts.get("address.asked.at", Map.of("at", formats.moment(change.askedAt()))));
        switch (change.decision()) {
            case AddressDecision.Open _, AddressDecision.TakenBack _ -> {}
            case AddressDecision.Declined declined -> {
                said.add(texts.get(
                        "address.declined.by", Map.of("at", formats.moment(declined.at()), "name", declined.by())));
                said.add(texts.get("address.reason.was", Map.of("reason", declined.reason())));
            }
            case AddressDecision.Accepted accepted -> {
                said.add(texts.get(
                        "address.accepted.by", Map.of("at", formats.moment(accepted.at()), "name", accepted.by())));
                accepted.entered()
                        .ifPresent(entered -> said.add(texts.get(
                                "address.entered.by",
                                Map.of("at", formats.moment(entered.at()), "name", entered.by()))));
                accepted.known()
                        .ifPresent(at -> said.add(texts.get("address.known", Map.of("at", formats.moment(at)))));
                if (untold) {
                    said.add(telling.map(each -> told(each, texts, formats))
                            .orElseGet(() -> texts.get("address.told.byhand")));
                }
            }
        }
        return said;
    }

    private static String told(AddressTelling telling, Texts texts, Formats formats) {
        return texts.get(
                "address.told." + telling.state().name().toLowerCase(Locale.ROOT),
                Map.of(
                        "at",
                        telling.due().map(formats::moment).orElseGet(() -> formats.moment(telling.changedAt())),
                        "why",
                        telling.note()));
    }

    private static Optional<Address> before(Order order, AddressChange change) {
        return change.accepted()
                .map(accepted -> accepted.instead().map(Stamped::value))
                .orElseGet(order::deliveryAddress);
    }

    private static List<Line> marked(List<String> lines, List<String> others) {
        return lines.stream()
                .map(line -> new Line(line, !others.contains(line)))
                .toList();
    }

    static List<String> lines(Address address) {
        return Stream.of(
                        address.name(),
                        address.company(),
                        address.street(),
                        address.street2(),
                        (address.postcode() + " " + address.city()).strip(),
                        address.region(),
                        address.country().code())
                .filter(line -> !line.isBlank())
                .toList();
    }
}
