package io.buyerstatus.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.document.print.PrintPages;
import io.buyerstatus.core.document.print.PrintPages.Page;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.picture.copy.StoredPicture;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.SupportedLanguage;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import io.buyerstatus.pages.template.TemplateMessages;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("BL-52")
class PrintOutPagesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    private final PrintOutPages pages = new PrintOutPages(new TemplateMessages());
    private final EffectiveSettings settings = Shops.of(Shops.complete()
            .with(GeneralSettings.LANGUAGE, new Language("de"))
            .with(GeneralSettings.LANGUAGES, EnumSet.allOf(SupportedLanguage.class)));
    private final Order order = Situation.PARTLY_SENT.order();

    private Page page(PrintOut.Kind kind, Order about) {
        return pages.page(kind, source(about, settings, Optional.empty()));
    }

    private static PrintPages.Source source(Order about, EffectiveSettings settings, Optional<Parcel> parcel) {
        return new PrintPages.Source(OrderView.of(about, List.of(), false), parcel, settings, Optional.empty(), NOW);
    }

    @Test
    void aNoteThatGoesWithAParcelHasWhatIsInIt() {
        Parcel parcel = order.parcels().all().getFirst();
        String note = words(pages.page(PrintOut.Kind.DELIVERY_NOTE, source(order, settings, Optional.of(parcel))));
        assertThat(note).contains(parcel.number());
        assertThat(note.length())
                .isLessThan(words(page(PrintOut.Kind.DELIVERY_NOTE, order)).length()
                        + parcel.number().length());
    }

    @Test
    void ourLogoStandsBesideTheNameWhereTheShopHasOne() throws IOException {
        StoredPicture logo = new StoredPicture(StoredPicture.Type.PNG, png(240, 40));
        for (PrintOut.Kind kind : PrintOut.Kind.values()) {
            Page page = pages.page(
                    kind,
                    new PrintPages.Source(
                            OrderView.of(order, List.of(), false), Optional.empty(), settings, Optional.of(logo), NOW));
            assertThat(printed(page)).contains(order.number());
            assertThat(PdfPressTest.pictures(PdfPressTest.pdf(page))).containsExactly("240x40");
            assertThat(PdfPressTest.pictures(PdfPressTest.pdf(page(kind, order))))
                    .isEmpty();
        }
    }

    @Test
    void aTemplateThatNamesTheLogoShowsOurCopyOfItAndNoOtherPicture() throws IOException {
        URI original = URI.create("https://shop.example/logo.png");
        EffectiveSettings withLogo = Shops.of(Shops.complete().with(GeneralSettings.LOGO, original));
        StoredPicture logo = new StoredPicture(StoredPicture.Type.PNG, png(240, 40));
        Page page = pages.page(
                template("<p><img src=\"" + original
                        + "\" alt=\"\"><img src=\"https://shop.example/other.png\" alt=\"\"></p>"),
                new PrintPages.Source(
                        OrderView.of(order, List.of(), false), Optional.empty(), withLogo, Optional.of(logo), NOW),
                URI.create("https://status.example/find"));
        assertThat(PdfPressTest.pictures(PdfPressTest.pdf(page))).containsExactly("240x40");
    }

    private static Template template(String html) {
        return new Template(
                new TemplateHead(
                        new TemplateId("form"),
                        "Return form",
                        DeliveryChannel.EMAIL,
                        Template.Format.HTML,
                        Optional.empty(),
                        true,
                        Necessity.NECESSARY,
                        List.of(),
                        Set.of("any"),
                        Set.of(),
                        1,
                        new Author(Author.Via.CONSOLE, "Olivia"),
                        NOW,
                        Template.State.LIVE),
                Map.of("any", new Template.Content("Return", html)));
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(0x0b6e5f));
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static String words(Page page) {
        return Jsoup.parse(page.html()).body().text();
    }

    private static String printed(Page page) {
        byte[] pdf = PdfPressTest.pdf(page);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Path folder = Files.createDirectories(Path.of("target/print-outs"));
            Files.write(folder.resolve(page.title().replace(' ', '-').replace('/', '-') + ".pdf"), pdf);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(page.title());
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(PrintOut.Kind.class)
    void whatIsPrintedSaysWhatThePageSays(PrintOut.Kind kind) {
        Page page = page(kind, order);
        String printed = printed(page);
        assertThat(printed).contains(order.number());
        order.lines().stream().filter(line -> line.kind().travels()).forEach(line -> assertThat(printed)
                .contains(line.name().split(" ", 2)[0]));
        assertThat(printed).doesNotContain("#");
    }

    @Test
    void theCardHasPricesAndTheNoteThatGoesWithTheGoodsHasNone() {
        assertThat(words(page(PrintOut.Kind.ORDER_CARD, order))).contains("€");
        assertThat(words(page(PrintOut.Kind.DELIVERY_NOTE, order))).doesNotContain("€");
        assertThat(words(page(PrintOut.Kind.RETURN_SLIP, order))).doesNotContain("€");
    }

    @Test
    void theCardIsInTheShopsLanguageAndWhatTheBuyerGetsInTheirs() {
        Order french = order.withPreferences(order.preferences().in(new Language("fr")));
        assertThat(page(PrintOut.Kind.ORDER_CARD, french).title()).startsWith("Bestellung ");
        assertThat(page(PrintOut.Kind.DELIVERY_NOTE, french).title()).startsWith("Bon de livraison ");
        assertThat(words(page(PrintOut.Kind.RETURN_SLIP, french))).contains("Pourquoi ce retour");
    }

    @Test
    void whatCannotBePrintedIsSaidOnThePaper() {
        EffectiveSettings foreign = Shops.of(Shops.complete()
                .with(GeneralSettings.LANGUAGE, new Language("de"))
                .with(GeneralSettings.NAME, "\u5317\u5149 \u05e9 Keramik\u200d"));
        Page page = pages.page(PrintOut.Kind.ORDER_CARD, source(order, foreign, Optional.empty()));
        String printed = printed(page);
        assertThat(printed).contains("Zeichen, die hier nicht gedruckt werden konnten:", "Jedes steht als #");
        assertThat(words(page(PrintOut.Kind.ORDER_CARD, order))).doesNotContain("nicht gedruckt");
    }

    @Test
    void ourLettersHaveAllThatIsSaidInAnyLanguage() throws IOException {
        try (TrueTypeFont letters = new TTFParser()
                .parse(new RandomAccessReadBuffer(
                        PdfPress.font("NotoSans-Regular.ttf").readAllBytes()))) {
            CmapLookup known = letters.getUnicodeCmapLookup();
            for (PageLanguage language : PageLanguage.values()) {
                Language theirs = new Language(language.tag());
                Order about = order.withPreferences(order.preferences().in(theirs));
                EffectiveSettings shop = Shops.of(Shops.complete().with(GeneralSettings.LANGUAGE, theirs));
                for (PrintOut.Kind kind : PrintOut.Kind.values()) {
                    String said = words(pages.page(kind, source(about, shop, Optional.empty())));
                    assertThat(PdfPress.spelled(said)
                                    .codePoints()
                                    .filter(sign -> known.getGlyphId(sign) == 0)
                                    .mapToObj(Character::getName))
                            .as(kind + " in " + language)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void everyLanguageSaysTheSame(PageLanguage language) {
        Texts texts = Texts.of("print", language);
        Texts english = Texts.of("print", PageLanguage.ENGLISH);
        assertThat(texts.keys()).isEqualTo(english.keys());
        assertThat(english.keys())
                .allSatisfy(key -> assertThat(texts.places(key)).as(key).isEqualTo(english.places(key)));
    }

    @Test
    void lettersOfEuropeArePrinted() {
        assertThat(printed(new Page("Łódź Ελλάδα Київ", "<p>Łódź Ελλάδα Київ – „ß“ € 2 × ✓ Æøå</p>", Optional.empty())))
                .contains("Łódź Ελλάδα Київ – „ß“ € 2 ×", "Æøå");
    }

    @Test
    void aLongOrderGoesOnOnTheNextPage() throws IOException {
        String rows = "<tr><td>item</td></tr>".repeat(300);
        byte[] pdf = PdfPressTest.pdf(new Page(
                "long",
                "<table style='-fs-table-paginate: paginate'><thead><tr><th>Head</th></tr></thead>" + rows + "</table>",
                Optional.empty()));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages());
            assertThat(last.getText(document))
                    .contains("Head", document.getNumberOfPages() + " / " + document.getNumberOfPages());
        }
    }
}
