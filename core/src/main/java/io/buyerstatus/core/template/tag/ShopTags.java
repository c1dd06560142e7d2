package io.buyerstatus.core.template.tag;

import static io.buyerstatus.core.template.tag.Tagging.always;
import static io.buyerstatus.core.template.tag.Tagging.perhaps;

import io.buyerstatus.core.template.tag.TemplateTag.About;
import java.util.List;

/** What can be said of the shop. */
final class ShopTags {
    static final List<TemplateTag> ALL = List.of(
            always(About.ORDER, "shop_name", TagType.TEXT, "The shop's name", "Nordlicht"),
            perhaps(About.ORDER, "shop_email", TagType.TEXT, "The shop's e-mail address", "hello@nordlicht.example"),
            perhaps(About.ORDER, "shop_phone", TagType.TEXT, "The shop's telephone number", "+49 40 123456"),
            perhaps(About.ORDER, "shop_address", TagType.LINES, "The shop's address", "Deichstraße 1, 20459 Hamburg"),
            always(About.ORDER, "shop_website", TagType.LINK, "The shop's website", "https://nordlicht.example"),
            always(About.ORDER, "terms_link", TagType.LINK, "The shop's terms", "https://nordlicht.example/terms"),
            always(
                    About.ORDER,
                    "privacy_link",
                    TagType.LINK,
                    "The shop's privacy policy",
                    "https://nordlicht.example/privacy"),
            always(
                    About.ORDER,
                    "imprint_link",
                    TagType.LINK,
                    "The shop's imprint",
                    "https://nordlicht.example/imprint"),
            always(
                    About.ORDER,
                    "help_link",
                    TagType.LINK,
                    "Where the shop answers questions",
                    "https://nordlicht.example/help"),
            perhaps(
                    About.ORDER,
                    "note",
                    TagType.LINES,
                    "The note that the shop shows on every order's page",
                    "We are closed from 24 to 26 December."),
            perhaps(
                    About.ORDER,
                    "notes",
                    TagType.LINES,
                    "All notes that show on this order's page now, with their titles",
                    "Holidays: we send again on 27 December."),
            always(
                    About.ORDER,
                    "stop_link",
                    TagType.LINK,
                    "Where the reader stops messages like this",
                    "https://status.example.com/stop/.."),
            always(About.ORDER, "today", TagType.DATE, "The day on which the message goes out", "21 November 2026"));

    private ShopTags() {}
}
