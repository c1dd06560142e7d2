package io.buyerstatus.console.inquiry;

import io.buyerstatus.core.inquiry.AskedProduct;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.List;

/**
 * An inquiry on the card of the order that it is linked to.
 *
 * @param about the product, or the shop
 * @param tone the state as a colour
 * @param said all of it, oldest first
 */
public record LinkedInquiry(String url, String about, String state, String tone, List<Line> said) {
    public LinkedInquiry {
        said = List.copyOf(said);
    }

    /** Something that was said. */
    public record Line(String look, String who, String at, String machine, String text) {}

    /** As its order's card shows it. */
    public static LinkedInquiry of(InquiryThread thread, Texts texts, Formats formats) {
        Inquiry inquiry = thread.inquiry();
        return new LinkedInquiry(
                ConsoleUrls.inquiry(inquiry.key()),
                inquiry.product().map(AskedProduct::called).orElseGet(() -> texts.get("inquiries.shop")),
                texts.get("inquiries.state." + inquiry.state().word()),
                InquiryDetails.tone(inquiry.state()),
                SaidView.all(thread, List.of(), texts, formats, false).stream()
                        .map(said -> new Line(said.look(), said.who(), said.at(), said.machine(), said.text()))
                        .toList());
    }
}
