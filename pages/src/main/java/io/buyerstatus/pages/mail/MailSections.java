package io.buyerstatus.pages.mail;

import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.pages.buyer.parcel.ParcelView;
import io.buyerstatus.pages.buyer.purchase.BankTransferView;
import io.buyerstatus.pages.buyer.purchase.PaymentTexts;
import io.buyerstatus.pages.buyer.purchase.PriceViews;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Fact;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Item;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame.Seller;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Piece;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import io.buyerstatus.pages.mail.MailView.Colours;
import io.buyerstatus.pages.mail.MailView.Foot;
import io.buyerstatus.pages.mail.MailView.Transfer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the sections of mails that shops compose, and prints them. Safe to share between threads. */
public final class MailSections {
    private static final String FRAMED = "mail/framed";
    private static final String BLOCK = "mail/block";
    private static final String PLAIN = "mail/plain";

    private final Templates html = Templates.html(FRAMED, BLOCK, PLAIN);

    private record BlockView(Colours colours, MailSection section) {}

    private record PlainView(String lang, Colours colours, String subject, List<List<List<Piece>>> paragraphs) {
        private PlainView {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** The goods; with prices also the sums below them. */
    public MailSection items(Order order, Wording wording, boolean priced) {
        PriceViews prices = new PriceViews(wording);
        List<Item> items = prices.items(order).stream()
                .map(each -> each.item().unlinked())
                .map(item -> priced ? item : withoutPrice(item))
                .toList();
        return MailSection.items(items, priced ? prices.amounts(order) : List.of());
    }

    private static Item withoutPrice(Item item) {
        return new Item(
                item.name(),
                item.initial(),
                item.picture(),
                item.options(),
                item.multiple().map(MailSections::quantity),
                Optional.empty(),
                item.part());
    }

    /** {@code 2 ×} of {@code 2 × €12.90}. */
    private static String quantity(String multiple) {
        int times = multiple.indexOf('×');
        return times < 0 ? multiple : multiple.substring(0, times + 1);
    }

    /** How the payment stands, and where to transfer what is open. */
    public MailSection payment(Order order, EffectiveSettings settings, Wording wording) {
        Optional<Transfer> transfer =
                BankTransferView.of(order, settings, wording).map(view -> transfer(view, wording.texts()));
        return MailSection.payment(
                transfer, transfer.isPresent() ? List.of() : new PaymentTexts(order, wording).lines());
    }

    /** A box with a parcel. */
    public MailSection parcel(ParcelView parcel) {
        return MailSection.parcel(parcel.unlinked());
    }

    /** A button. */
    public MailSection button(String label, String url) {
        return MailSection.button(new Link(label, url));
    }

    static Transfer transfer(BankTransferView transfer, Texts texts) {
        List<Fact> rows = new ArrayList<>();
        rows.add(new Fact(texts.get("transfer.recipient"), transfer.recipient()));
        rows.add(new Fact(texts.get("transfer.iban"), transfer.iban()));
        transfer.bic().ifPresent(bic -> rows.add(new Fact(texts.get("transfer.bic"), bic)));
        transfer.bank().ifPresent(bank -> rows.add(new Fact(texts.get("transfer.bank"), bank)));
        rows.add(new Fact(texts.get("transfer.reference"), transfer.reference()));
        return new Transfer(transfer.amount(), transfer.part(), transfer.due(), rows);
    }

    /** A section as HTML that stands in a mail of the shop's own. */
    public String html(MailSection section, EffectiveSettings settings, Wording wording) {
        return html.render(BLOCK, new BlockView(Colours.of(settings), section), wording.texts());
    }

    /** A section as plain text. */
    public String text(MailSection section, Wording wording) {
        return new MailText(wording.texts()).section(section);
    }

    /** A whole mail in the shop's frame. */
    public RenderedMail framed(
            String subject,
            Optional<String> headline,
            List<MailSection> sections,
            EffectiveSettings settings,
            Wording wording,
            Optional<URI> stop) {
        Texts texts = wording.texts();
        FramedMail mail = new FramedMail(
                texts.language().tag(),
                Colours.of(settings),
                subject,
                PageFrames.name(settings),
                headline,
                sections,
                foot(settings, texts, stop));
        return new RenderedMail(
                subject, CleanText.printable(new MailText(texts).write(mail)), html.render(FRAMED, mail, texts));
    }

    /** The HTML that stands beside a mail in plain text: the same words, and nothing else. */
    public String plain(
            String subject, List<List<List<Piece>>> paragraphs, EffectiveSettings settings, Wording wording) {
        return html.render(
                PLAIN,
                new PlainView(wording.texts().language().tag(), Colours.of(settings), subject, paragraphs),
                wording.texts());
    }

    private static Foot foot(EffectiveSettings settings, Texts texts, Optional<URI> stop) {
        Seller seller = PageFrames.seller(settings, texts);
        return new Foot(
                texts.get("mail.why", Map.of("shop", PageFrames.name(settings))),
                Optional.of(texts.get("mail.automatic")),
                seller.address(),
                seller.legal(),
                stop.map(link -> new Link(texts.get("mail.stop"), link.toString())));
    }
}
