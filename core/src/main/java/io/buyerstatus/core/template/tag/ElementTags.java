package io.buyerstatus.core.template.tag;

import static io.buyerstatus.core.template.tag.Tagging.always;
import static io.buyerstatus.core.template.tag.Tagging.perhaps;

import io.buyerstatus.core.template.tag.TemplateTag.About;
import java.util.List;

/** What can be said of what an {@code [each ..]} is at. */
final class ElementTags {
    static final List<TemplateTag> ALL = List.of(
            always(About.ELEMENT, "item.name", TagType.TEXT, "What it is called", "Enamel mug"),
            perhaps(About.ELEMENT, "item.sku", TagType.TEXT, "Its article number", "MUG-01"),
            perhaps(About.ELEMENT, "item.quantity", TagType.TEXT, "How many of it", "2 ×"),
            perhaps(About.ELEMENT, "item.price", TagType.MONEY, "What it costs, all pieces together", "€25.80"),
            perhaps(About.ELEMENT, "item.options", TagType.TEXT, "What was chosen of it", "Colour: green"),
            perhaps(About.ELEMENT, "parcel.number", TagType.TEXT, "The parcel's number", "00340434161094022115"),
            perhaps(About.ELEMENT, "parcel.carrier", TagType.TEXT, "Who carries it", "DHL"),
            always(
                    About.ELEMENT,
                    "parcel.link",
                    TagType.LINK,
                    "Where its carrier shows it, else the order's page",
                    "https://www.dhl.de/.."),
            always(About.ELEMENT, "parcel.status", TagType.TEXT, "Where it is", "Delivered"),
            perhaps(About.ELEMENT, "parcel.expected", TagType.TEXT, "When it is expected", "Tuesday 24 November"),
            always(About.ELEMENT, "invoice.number", TagType.TEXT, "The invoice's number", "RE-2026-118"),
            always(About.ELEMENT, "invoice.date", TagType.DATE, "The invoice's date", "19 November 2026"),
            always(
                    About.ELEMENT,
                    "invoice.link",
                    TagType.LINK,
                    "The invoice, or the order's page",
                    "https://shop.example.com/invoices/.."),
            perhaps(About.ELEMENT, "note.title", TagType.TEXT, "The note's title", "Holidays"),
            always(About.ELEMENT, "note.text", TagType.LINES, "What it says", "We send again on 27 December."));

    private ElementTags() {}
}
