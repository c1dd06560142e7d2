package io.buyerstatus.core.template.tag;

import static io.buyerstatus.core.template.tag.Tagging.ADDRESS;
import static io.buyerstatus.core.template.tag.Tagging.COMPLETE;
import static io.buyerstatus.core.template.tag.Tagging.INVOICE;
import static io.buyerstatus.core.template.tag.Tagging.always;
import static io.buyerstatus.core.template.tag.Tagging.needing;
import static io.buyerstatus.core.template.tag.Tagging.perhaps;

import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.tag.TemplateTag.About;
import java.util.List;

/** What can be said of an order and its buyer. */
final class OrderTags {
    private static final Need RETURN_LABEL = new Need.OfDocument(Document.Kind.RETURN_LABEL);

    static final List<TemplateTag> ALL = List.of(
            perhaps(
                    About.ORDER,
                    "Name",
                    TagType.TEXT,
                    "The buyer's first and last name, as one greets them",
                    "Mia Köhler"),
            perhaps(About.ORDER, "first_name", TagType.TEXT, "The buyer's first name", "Mia"),
            perhaps(About.ORDER, "last_name", TagType.TEXT, "The buyer's last name", "Köhler"),
            perhaps(About.ORDER, "company_name", TagType.TEXT, "The buyer's company", "Köhler Holzbau GmbH"),
            perhaps(
                    About.ORDER,
                    "Kunden-Login",
                    TagType.TEXT,
                    "The buyer's log-in at the shop; whoever bought as a guest has none, so write a fallback",
                    "mia.k"),
            perhaps(About.ORDER, "customer_login", TagType.TEXT, "The same as [Kunden-Login]", "mia.k"),
            perhaps(About.ORDER, "email", TagType.TEXT, "The buyer's e-mail address", "mia@example.com"),
            perhaps(About.ORDER, "phone", TagType.TEXT, "The buyer's telephone number", "+49 30 901820"),
            always(About.ORDER, "order_number", TagType.TEXT, "The order's number", "5001"),
            perhaps(
                    About.ORDER,
                    "order_date",
                    TagType.DATE,
                    "The day on which the order was placed",
                    "18 November 2026"),
            always(
                    About.ORDER,
                    "order_link",
                    TagType.LINK,
                    "The order's page [BL-46]",
                    "https://status.example.com/o/.."),
            needing(
                    About.ORDER,
                    COMPLETE,
                    "order_price",
                    TagType.MONEY,
                    "The order's total; the message waits until nothing more is added to the order",
                    "€84.70"),
            needing(About.ORDER, COMPLETE, "items_price", TagType.MONEY, "What the goods cost together", "€79.80"),
            needing(About.ORDER, COMPLETE, "delivery_price", TagType.MONEY, "What shipping costs", "€4.90"),
            needing(About.ORDER, COMPLETE, "items_count", TagType.NUMBER, "How many lines the order has", "4"),
            needing(
                    About.ORDER,
                    COMPLETE,
                    "items_list",
                    TagType.BLOCK,
                    "All goods with quantity and price, and the sums below them",
                    "2 × Enamel mug: €25.80"),
            needing(
                    About.ORDER,
                    COMPLETE,
                    "items_list2",
                    TagType.BLOCK,
                    "All goods with quantity, without prices",
                    "2 × Enamel mug"),
            always(
                    About.ORDER,
                    "payment",
                    TagType.BLOCK,
                    "How the payment stands; where to transfer what is open",
                    "Paid on 18 November"),
            always(
                    About.ORDER,
                    "order_button",
                    TagType.BLOCK,
                    "A button that opens the order's page; what stands behind | is written on it",
                    "View your order"),
            perhaps(About.ORDER, "payment_method", TagType.TEXT, "How the order is paid", "PayPal"),
            perhaps(About.ORDER, "paid_amount", TagType.MONEY, "What was paid so far", "€10.00"),
            perhaps(About.ORDER, "open_amount", TagType.MONEY, "What is still to be paid", "€74.70"),
            perhaps(About.ORDER, "payment_due", TagType.DATE, "The day by which it is to be paid", "25 November 2026"),
            always(
                    About.ORDER,
                    "payment_reference",
                    TagType.TEXT,
                    "What to write into the reference of a bank transfer",
                    "RE-2026-118 Mia Köhler"),
            perhaps(About.ORDER, "refunded_amount", TagType.MONEY, "What was given back", "€12.90"),
            needing(
                    About.ORDER,
                    INVOICE,
                    "invoice_link",
                    TagType.LINK,
                    "The invoice, or the proforma where there is no invoice; the message waits for it",
                    "https://shop.example.com/invoices/RE-2026-118"),
            needing(About.ORDER, INVOICE, "invoice_number", TagType.TEXT, "The invoice's number", "RE-2026-118"),
            needing(About.ORDER, INVOICE, "invoice_date", TagType.DATE, "The invoice's date", "19 November 2026"),
            needing(
                    About.ORDER,
                    RETURN_LABEL,
                    "return_label_link",
                    TagType.LINK,
                    "The return label; the message waits for it",
                    "https://shop.example.com/labels/5001"),
            needing(
                    About.ORDER,
                    ADDRESS,
                    "delivery_address",
                    TagType.LINES,
                    "The address that the order goes to, as its country writes it",
                    "Mia Köhler, Lindenstraße 5, 10969 Berlin, Germany"),
            perhaps(
                    About.ORDER,
                    "billing_address",
                    TagType.LINES,
                    "The address on the invoice",
                    "Mia Köhler, Lindenstraße 5, 10969 Berlin, Germany"),
            perhaps(
                    About.ORDER,
                    "buyer_note",
                    TagType.LINES,
                    "What the buyer wrote when ordering",
                    "Please ring twice"),
            always(About.ORDER, "order_status", TagType.TEXT, "How far the order is", "Your parcel is on its way"),
            perhaps(
                    About.ORDER,
                    "attachments",
                    TagType.TEXT,
                    "The names of what the mail brings along",
                    "RE-2026-118.pdf, parcel.jpg"),
            perhaps(About.ENTRY, "message", TagType.LINES, "What was written, word by word", "When will it come?"),
            perhaps(About.ENTRY, "message_author", TagType.TEXT, "Who wrote it", "Mia Köhler"));

    private OrderTags() {}
}
