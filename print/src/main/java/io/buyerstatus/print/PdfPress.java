package io.buyerstatus.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.document.print.Press;
import io.buyerstatus.core.document.print.PrintPages.Page;
import io.buyerstatus.core.picture.copy.StoredPicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * Lays pages out as A4 and makes PDF of them, with letters of our own: what a page is set in does not hang on the machine. Nothing but words
 * and the shop's logo, which we drew ourselves, is taken: no address that a page names, no file, and no picture in its own text, of which a few bytes can become gigabytes. Whoever writes a
 * template must not have our network asked, nor keep us from printing what others wrote.
 */
public final class PdfPress implements Press {
    private static final String FAMILY = "Noto Sans";
    /** Our letters have no minus; a dash looks the same. */
    private static final char MINUS = '\u2212';

    private static final char DASH = '\u2013';
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    /** Where a page does not say otherwise; a mail's own sizes are for screens. */
    private static final String PAPER = "@page { size: A4; margin: 18mm 16mm 20mm 22mm;"
            + " @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt 'Noto Sans'; color: #5c6068; } }"
            + " * { font-family: 'Noto Sans' !important; }"
            + " thead { display: table-header-group; } tr { page-break-inside: avoid; }";

    static {
        // It quotes what it lays out.
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OnlyOurLetters());
    }

    @Override
    public Pressed press(Page page) {
        Document html = Jsoup.parse(spelled(page.html()));
        html.title(page.title());
        HonestPage.leaveOut(html);
        html.head().appendElement("style").appendText(PAPER);
        return HonestPage.refusal(html).<Pressed>map(Pressed.TooMuch::new).orElseGet(() -> laidOut(html, page.logo()));
    }

    private static Pressed laidOut(Document html, Optional<StoredPicture> logo) {
        try {
            byte[] pdf = pdf(html, logo);
            return pdf.length <= StoredDocument.LARGEST
                    ? new Pressed.Paper(new StoredDocument(DocumentType.PDF, pdf))
                    : new Pressed.TooMuch("it would have %d bytes".formatted(pdf.length));
        } catch (FewPages.TooMany e) {
            return new Pressed.TooMuch(e.why());
        } catch (StackOverflowError | OutOfMemoryError e) {
            // What it had is free by now, and others' pages are printed after it.
            return new Pressed.TooMuch("it takes more room than there is");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf(Document html, Optional<StoredPicture> logo) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("NotoSans-Regular.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl(
                (uri, type) -> logo.isPresent() && type == ExternalResourceType.IMAGE_RASTER && Page.LOGO.equals(uri),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        logo.ifPresent(picture -> builder.useProtocolsStreamImplementation(
                address -> new PictureStream(picture), URI.create(Page.LOGO).getScheme()));
        builder.withW3cDocument(new W3CDom().fromJsoup(html), "");
        // With a structure that screen readers follow, and without fonts that are not embedded.
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Buyer Status");
        builder.toStream(pdf);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            FewPages.of(renderer);
            renderer.createPDF();
        }
        return pdf.toByteArray();
    }

    /** As our letters can write it. */
    static String spelled(String text) {
        return text.replace(MINUS, DASH);
    }

    static InputStream font(String file) {
        InputStream font = PdfPress.class.getResourceAsStream(file);
        if (font == null) {
            throw new IllegalStateException("no " + file);
        }
        return font;
    }
}
