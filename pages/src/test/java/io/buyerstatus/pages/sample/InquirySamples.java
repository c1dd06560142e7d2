package io.buyerstatus.pages.sample;

import io.buyerstatus.core.asking.AskSeller.Problem;
import io.buyerstatus.core.asking.VisitInquiry;
import io.buyerstatus.core.inquiry.AskedProduct;
import io.buyerstatus.core.inquiry.Asker;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryHold;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.pages.buyer.inquiry.InquiryPages;
import io.buyerstatus.pages.buyer.inquiry.InquiryPages.Filled;
import io.buyerstatus.pages.buyer.inquiry.InquiryPages.Place;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.mail.InquiryMailTexts;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asking without an order: from the form to the last word, and the mails about it. */
public final class InquirySamples {
    /** Who is told of questions by mails with a writer of their own. */
    static final Set<BuiltInType> TOLD =
            Set.of(BuiltInTypes.INQUIRY_RECEIVED, BuiltInTypes.INQUIRY_WRITTEN, BuiltInTypes.INQUIRY_ANSWERED);

    private static final Instant AT = Instant.parse("2026-11-21T09:05:09Z");
    private static final ShopId NORDLICHT = new ShopId("nordlicht");
    private static final EffectiveSettings SHOP = Shops.of(Shops.complete());
    private static final URI FORM = URI.create("https://status.example/ask/nordlicht");
    private static final URI LINK =
            URI.create("https://status.example/ask/nordlicht/0123456789abcdefghjkmnpqrs/N0tASecret-OnlyItsLength-00");
    private static final InquiryPages PAGES = new InquiryPages(new PageFrames(new Assets()));
    private static final InquiryMailTexts MAILS = new InquiryMailTexts();

    private InquirySamples() {}

    static List<Sample> in(PageLanguage language) {
        Inquiry open = inquiry(language);
        VisitInquiry.Shown talk = shown(open);
        return List.of(
                form("ask.shop", language, false, Optional.empty(), Optional.empty()),
                form("ask.product", language, false, product(), Optional.empty()),
                form("ask.wrong", language, false, product(), Optional.of(Problem.NOT_AN_ADDRESS)),
                form("ask.framed", language, true, product(), Optional.empty()),
                new Sample("ask.taken", language, PAGES.taken(place(language, false), "otto@example.net")),
                talk("inquiry.talk", talk, language, Optional.empty(), Optional.of("written")),
                talk(
                        "inquiry.refused",
                        talk,
                        language,
                        Optional.of(new InquiryPages.Draft("Und?", VisitInquiry.Problem.TOO_MANY)),
                        Optional.empty()),
                talk("inquiry.closed", shown(open.closed(AT)), language, Optional.empty(), Optional.empty()),
                talk(
                        "inquiry.disowned",
                        shown(open.thrownAway(InquiryHold.DISOWNED, AT)),
                        language,
                        Optional.empty(),
                        Optional.of("disowned")));
    }

    private static Place place(PageLanguage language, boolean framed) {
        return new Place(NORDLICHT, SHOP, asked(FORM, language), framed);
    }

    private static PageRequest asked(URI link, PageLanguage language) {
        return new PageRequest(link, "", Optional.of(new Language(language.tag())), Optional.empty());
    }

    private static Optional<AskedProduct> product() {
        return AskedProduct.named(
                "NL-FJELL",
                "Emaillebecher „Fjell“",
                "https://nordlicht.example/fjell",
                "https://nordlicht.example/f.jpg");
    }

    private static Sample form(
            String name,
            PageLanguage language,
            boolean framed,
            Optional<AskedProduct> product,
            Optional<Problem> problem) {
        boolean typed = problem.isPresent();
        Filled filled = new Filled(
                "1763715909.N0tASecret-OnlyItsLength-00.0123456789ab",
                product,
                typed ? "Otto Beispiel" : "",
                typed ? "otto" : "",
                typed ? "Ist der Becher <spülmaschinenfest>?" : "",
                problem);
        return new Sample(name, language, PAGES.form(place(language, framed), filled));
    }

    private static Inquiry inquiry(PageLanguage language) {
        return Inquiry.asked(
                new ThreadKey.OfInquiry(NORDLICHT, "0123456789abcdefghjkmnpqrs"),
                AT,
                new Asker("Otto Beispiel", new EmailAddress("otto@example.net"), new Language(language.tag()), false),
                product(),
                Optional.empty(),
                "Ist der Becher spülmaschinenfest?");
    }

    private static VisitInquiry.Shown shown(Inquiry inquiry) {
        return new VisitInquiry.Shown(
                inquiry,
                List.of(
                        entry("a", 0, Entry.Author.BUYER, "Ist der Becher spülmaschinenfest?\nSiehe https://x.example"),
                        entry("b", 60, Entry.Author.SELLER, "Ja. Mehr: https://nordlicht.example/pflege")),
                "0123456789abcdefghjkmnpqrs",
                SHOP);
    }

    private static Entry entry(String id, int minutes, Entry.Author author, String text) {
        return new Entry(
                Entry.idOf(id),
                AT.plusSeconds(60L * minutes),
                author,
                Entry.Visibility.BUYER_AND_SELLER,
                "Otto Beispiel",
                text);
    }

    private static Sample talk(
            String name,
            VisitInquiry.Shown shown,
            PageLanguage language,
            Optional<InquiryPages.Draft> draft,
            Optional<String> news) {
        return new Sample(name, language, PAGES.conversation(shown, asked(LINK, language), draft, news));
    }

    static List<Sample> mails(BuiltInType type, PageLanguage language) {
        String words = type.equals(BuiltInTypes.INQUIRY_RECEIVED)
                ? ""
                : "Ist der Becher spülmaschinenfest?\nSiehe www.win.example <b>";
        RenderedMail mail = MAILS.mail(type, inquiry(language), words, SHOP, LINK);
        return List.of(
                new Sample("mail." + type.word(), language, mail.html()),
                new Sample("mail_text." + type.word(), language, "Subject: " + mail.subject() + "\n\n" + mail.text()));
    }
}
