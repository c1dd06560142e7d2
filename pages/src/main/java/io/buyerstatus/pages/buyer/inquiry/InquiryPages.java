package io.buyerstatus.pages.buyer.inquiry;

import io.buyerstatus.core.asking.AskSeller;
import io.buyerstatus.core.asking.VisitInquiry;
import io.buyerstatus.core.inquiry.AskedProduct;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.pages.buyer.inquiry.AskView.Form;
import io.buyerstatus.pages.buyer.inquiry.AskView.Hidden;
import io.buyerstatus.pages.buyer.inquiry.AskView.Wrong;
import io.buyerstatus.pages.buyer.order.ThreadView;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Piece;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Renders the pages of whoever asks without an order. Made once per function, when it starts; safe to share between threads. */
public final class InquiryPages {
    /** The fields of the form, and what a link to it may name; the first must stay empty. */
    public static final String TRAP = "contact_again";

    public static final String SEAL = "seal";
    public static final String NAME = "your_name";
    public static final String EMAIL = "email";
    public static final String TEXT = "text";
    public static final String PRODUCT = "product";
    public static final String PRODUCT_NAME = "name";
    public static final String PRODUCT_PAGE = "url";
    public static final String PRODUCT_PICTURE = "picture";

    private static final String ASK = "ask";
    private static final String INQUIRY = "inquiry";

    private final Templates ask = Templates.html(ASK);
    private final Templates inquiry = Templates.html(INQUIRY);
    private final PageFrames shells;

    public InquiryPages(PageFrames shells) {
        this.shells = shells;
    }

    /**
     * Where the form stands.
     *
     * @param framed whether in a frame of the shop's page
     */
    public record Place(ShopId shop, EffectiveSettings settings, PageRequest request, boolean framed) {
        PageLanguage language() {
            return request.language(settings);
        }

        /** In a frame no cookie remembers the language. */
        String path() {
            String path = BuyerUrls.path(framed ? BuyerUrls.ASK_FRAME : BuyerUrls.ASK, shop.value());
            return framed ? path + "?lang=" + language().tag() : path;
        }
    }

    /**
     * What stands in the form.
     *
     * @param seal of this showing of it
     */
    public record Filled(
            String seal,
            Optional<AskedProduct> product,
            String name,
            String email,
            String text,
            Optional<AskSeller.Problem> problem) {}

    /** The form. */
    public String form(Place place, Filled filled) {
        Texts texts = Texts.in(place.language());
        String title = texts.get(filled.product().isPresent() ? "ask.title.product" : "ask.title");
        List<Link> onward = place.framed()
                ? List.of()
                : List.of(new Link(
                        texts.get("ask.order"),
                        BuyerUrls.path(BuyerUrls.FIND, place.shop().value())));
        return ask.render(
                ASK,
                new AskView(
                        shells.of(
                                place.shop(),
                                place.settings(),
                                texts,
                                title,
                                Optional.of(readAt(place, filled.product()))),
                        place.framed(),
                        title,
                        Optional.of(texts.get("ask.lead")),
                        filled.product().map(AskedProduct::called),
                        filled.problem()
                                .map(problem -> texts.get(
                                        "ask.trouble." + problem.name().toLowerCase(Locale.ROOT))),
                        Optional.of(form(place.path(), filled)),
                        List.of(),
                        onward),
                texts);
    }

    private static Form form(String action, Filled filled) {
        List<Hidden> hidden = new ArrayList<>();
        hidden.add(new Hidden(SEAL, filled.seal()));
        filled.product().ifPresent(product -> {
            hidden.add(new Hidden(PRODUCT, product.id()));
            hidden.add(new Hidden(PRODUCT_NAME, product.name()));
            hidden.add(
                    new Hidden(PRODUCT_PAGE, product.page().map(URI::toString).orElse("")));
            hidden.add(new Hidden(
                    PRODUCT_PICTURE, product.picture().map(URI::toString).orElse("")));
        });
        Wrong wrong = new Wrong(
                is(filled, AskSeller.Problem.TEXT_MISSING) || is(filled, AskSeller.Problem.TEXT_TOO_LONG),
                is(filled, AskSeller.Problem.NAME_MISSING),
                is(filled, AskSeller.Problem.NOT_AN_ADDRESS));
        return new Form(action, hidden, filled.name(), filled.email(), filled.text(), wrong, Entry.MAX_TEXT);
    }

    private static boolean is(Filled filled, AskSeller.Problem problem) {
        return filled.problem().filter(problem::equals).isPresent();
    }

    /** Another language shows the same product. */
    private static String readAt(Place place, Optional<AskedProduct> product) {
        String path = BuyerUrls.path(BuyerUrls.ASK, place.shop().value());
        return product.map(known -> path + "?" + PRODUCT + "=" + encoded(known.id()) + "&" + PRODUCT_NAME + "="
                        + encoded(known.name()) + link(PRODUCT_PAGE, known.page())
                        + link(PRODUCT_PICTURE, known.picture()))
                .orElse(path);
    }

    private static String link(String name, Optional<URI> link) {
        return link.map(known -> "&" + name + "=" + encoded(known.toString())).orElse("");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** That a question was received: the same whether it is held or not. */
    public String taken(Place place, String answersTo) {
        Texts texts = Texts.in(place.language());
        String shop = PageFrames.name(place.settings());
        String title = texts.get("ask.taken");
        return ask.render(
                ASK,
                new AskView(
                        shells.of(
                                place.shop(),
                                place.settings(),
                                texts,
                                title,
                                Optional.of(BuyerUrls.path(
                                        BuyerUrls.ASK, place.shop().value()))),
                        place.framed(),
                        title,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                texts.get("ask.taken.answer", Map.of("shop", shop, "to", answersTo)),
                                texts.get("ask.taken.link")),
                        List.of(new Link(texts.get("ask.another"), place.path()))),
                texts);
    }

    /**
     * A conversation, to whoever has its link.
     *
     * @param draft what was refused, and why
     * @param news what was just done
     */
    public String conversation(
            VisitInquiry.Shown shown, PageRequest request, Optional<Draft> draft, Optional<String> news) {
        EffectiveSettings settings = shown.settings();
        Inquiry about = shown.inquiry();
        Wording wording = Wording.of(language(shown, request), settings.get(GeneralSettings.TIME_ZONE));
        Texts texts = wording.texts();
        String title = texts.get("inquiry.title", Map.of("shop", PageFrames.name(settings)));
        String path = request.link().getRawPath();
        boolean spam = about.state() == InquiryState.SPAM;
        Optional<String> note = spam
                ? Optional.of(texts.get("inquiry.closed"))
                : about.state() == InquiryState.CLOSED ? Optional.of(texts.get("inquiry.answered")) : Optional.empty();
        return inquiry.render(
                INQUIRY,
                new InquiryView(
                        shells.of(about.key().shop(), settings, texts, title, Optional.of(path)),
                        title,
                        about.product().map(AskedProduct::called),
                        news.map(done -> texts.get("inquiry.news." + done)),
                        note,
                        shown.entries().stream()
                                .map(entry -> entry(entry, settings, wording))
                                .toList(),
                        shown.open()
                                ? Optional.of(new InquiryView.Form(
                                        path,
                                        shown.mark(),
                                        draft.map(Draft::text).orElse(""),
                                        draft.map(refused -> refused(refused.problem(), texts))))
                                : Optional.empty(),
                        about.asker().proven() || spam ? Optional.empty() : Optional.of(path + "/disown")),
                texts);
    }

    /** What was refused, and why. */
    public record Draft(String text, VisitInquiry.Problem problem) {}

    private static String refused(VisitInquiry.Problem problem, Texts texts) {
        return problem == VisitInquiry.Problem.CLOSED
                ? texts.get("inquiry.closed")
                : texts.get("thread.refused." + problem.name().toLowerCase(Locale.ROOT));
    }

    /** Who asked chose one when asking. */
    private static PageLanguage language(VisitInquiry.Shown shown, PageRequest request) {
        return request.wish().isPresent()
                ? request.language(shown.settings())
                : PageLanguage.of(shown.inquiry().asker().language().tag())
                        .orElseGet(() -> request.language(shown.settings()));
    }

    private static ThreadView.Entry entry(Entry entry, EffectiveSettings settings, Wording wording) {
        boolean own = entry.author() == Entry.Author.BUYER;
        return new ThreadView.Entry(
                own ? ThreadView.Voice.BUYER : ThreadView.Voice.SELLER,
                own ? wording.texts().get("thread.you") : PageFrames.name(settings),
                own ? Piece.words(entry.text()) : Piece.linked(entry.text()),
                wording.formats().moment(entry.at()),
                entry.at().toString());
    }
}
