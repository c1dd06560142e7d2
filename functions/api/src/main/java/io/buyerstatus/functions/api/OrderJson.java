package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.search.TicketRow;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Stamped;
import java.net.URI;
import java.util.Optional;

/** Orders as the document describes them. */
final class OrderJson {
    private OrderJson() {}

    /** {@code OrderLine}. */
    static ObjectNode line(OrderRow row) {
        ObjectNode line = Json.object()
                .put("id", row.key().key())
                .put("number", row.number())
                .put("name", row.name())
                .put("progress", Json.word(row.progress()))
                .put("payment", row.payment().word())
                .put("channel", row.channel().value())
                .put("parcels", row.parcels())
                .put("placed_at", row.placedAt().toString());
        Json.money(line, "total", row.total());
        Json.instant(line, "waiting_since", row.waitingSince());
        row.ticket().ifPresent(ticket -> line.set("ticket", line(ticket)));
        return line;
    }

    private static ObjectNode line(TicketRow ticket) {
        ObjectNode line = Json.object()
                .put("number", ticket.number())
                .put("kind", ticket.kind().word())
                .put("open", ticket.open())
                .put("moved_at", ticket.movedAt().toString());
        ticket.assignee().ifPresent(assignee -> line.put("assignee", assignee.name()));
        return line;
    }

    /** {@code Order}. */
    static ObjectNode order(Order order, URI publicBase) {
        ObjectNode json = Json.object()
                .put("id", order.key().key())
                .put("number", order.number())
                .put("channel", order.channel().value())
                .put("progress", Json.word(order.progress()))
                .put("cancelled", order.cancelled())
                .put("desk", publicBase.resolve(ConsoleUrls.order(order.key())).toString());
        order.language().map(Language::tag).ifPresent(tag -> json.put("language", tag));
        Json.instant(json, "placed_at", order.milestones().at(Milestone.PLACED));
        Json.instant(json, "confirmed_at", order.milestones().at(Milestone.CONFIRMED));
        Json.instant(json, "packed_at", order.milestones().at(Milestone.PACKED));
        Json.instant(json, "sent_at", order.lastSentAt());
        Json.instant(json, "delivered_at", order.deliveredAt());
        Json.instant(json, "cancelled_at", order.milestones().at(Milestone.CANCELLED));
        order.buyer().ifPresent(buyer -> json.set("buyer", buyer(buyer)));
        address(json, "billing_address", order.purchase().billingAddress().map(Stamped::value));
        address(json, "delivery_address", order.deliveryAddress());
        Json.money(json, "total", order.purchase().totals().map(Stamped::value).map(totals -> totals.total()));
        json.set("payment", payment(order.settlement()));
        Json.list(json, "items", order.lines(), OrderJson::item);
        Json.list(json, "parcels", order.parcels().all(), OrderJson::parcel);
        order.purchase().buyerNote().map(Stamped::value).ifPresent(note -> Json.text(json, "buyer_note", note));
        order.tickets().latest().ifPresent(ticket -> json.set("ticket", ticket(ticket, order.number())));
        return json;
    }

    private static ObjectNode buyer(Buyer buyer) {
        ObjectNode json = Json.object().put("name", buyer.displayName()).put("sms_consent", buyer.smsConsent());
        Json.text(json, "company", buyer.company());
        Json.text(json, "email", buyer.email().map(EmailAddress::value).orElse(""));
        Json.text(json, "phone", buyer.phone());
        return json;
    }

    private static void address(ObjectNode json, String name, Optional<Address> known) {
        known.ifPresent(address -> {
            ObjectNode lines =
                    json.putObject(name).put("country", address.country().code());
            Json.text(lines, "name", address.name());
            Json.text(lines, "company", address.company());
            Json.text(lines, "street", address.street());
            Json.text(lines, "street2", address.street2());
            Json.text(lines, "postcode", address.postcode());
            Json.text(lines, "city", address.city());
            Json.text(lines, "region", address.region());
            Json.text(lines, "phone", address.phone());
        });
    }

    private static ObjectNode payment(Settlement settlement) {
        ObjectNode json =
                Json.object().put("state", Json.word(settlement.state())).put("paid", settlement.paid());
        Json.money(json, "received", settlement.received());
        Json.money(json, "open", settlement.open());
        Json.money(json, "overpaid", settlement.overpaid());
        Json.instant(json, "due", settlement.due());
        return json;
    }

    private static ObjectNode item(Line line) {
        ObjectNode json = Json.object()
                .put("id", line.id())
                .put("name", line.name())
                .put("quantity", line.quantity().decimal());
        Json.text(json, "sku", line.sku());
        Json.text(json, "unit", line.quantity().unit());
        Json.money(json, "price", line.price());
        return json;
    }

    private static ObjectNode parcel(Parcel parcel) {
        ObjectNode json = Json.object()
                .put("carrier", parcel.carrier())
                .put("number", parcel.number())
                .put("state", parcel.state().wireName());
        parcel.url().ifPresent(url -> json.put("url", url.toString()));
        Json.instant(json, "sent_at", parcel.sentAt());
        Json.instant(json, "expected_from", parcel.expected().map(DeliveryWindow::from));
        Json.instant(json, "expected_until", parcel.expected().map(DeliveryWindow::until));
        Json.list(json, "scans", parcel.scans(), OrderJson::scan);
        return json;
    }

    private static ObjectNode scan(Scan scan) {
        ObjectNode json = Json.object()
                .put("at", scan.at().toString())
                .put("status", scan.status().wireName());
        Json.text(json, "description", scan.description());
        return json;
    }

    private static ObjectNode ticket(Ticket ticket, String orderNumber) {
        ObjectNode json = Json.object()
                .put("number", ticket.number())
                .put("name", ticket.name(orderNumber))
                .put("kind", ticket.kind().word())
                .put("open", ticket.open())
                .put("opened_at", ticket.openedAt().toString());
        ticket.assignee().ifPresent(assignee -> json.put("assignee", assignee.name()));
        ticket.closing().ifPresent(closing -> {
            json.put("closed_at", closing.at().toString());
            Json.text(json, "closed_by", closing.by());
        });
        return json;
    }
}
