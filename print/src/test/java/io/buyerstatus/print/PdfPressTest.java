package io.buyerstatus.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.document.print.Press;
import io.buyerstatus.core.document.print.PrintPages.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile template may have the press do: set its words on A4, or be refused. */
@Tag("BL-52")
class PdfPressTest {
    /** Every way in which a page can name something elsewhere; {@code %s} is the address. */
    private static final List<String> NAMED = List.of(
            "<img src='%s'>",
            "<img srcset='%s 2x'>",
            "<link rel=stylesheet href='%s'>",
            "<style>@import url('%s');</style>",
            "<style>@import '%s' print;</style>",
            "<style>@font-face { font-family: far; src: url('%s') } p { font-family: far !important }</style>",
            "<style>p::before { content: url('%s') }</style>",
            "<style>@page { background-image: url('%s') }</style>",
            "<style>@media print { p { background: url('%s') } }</style>",
            "<p style=\"background: url('%s')\">x</p>",
            "<p style=\"background:u\\72l('%s')\">x</p>",
            "<ul style=\"list-style-image: url('%s')\"><li>x</ul>",
            "<table background='%s'><tr><td background='%s'>x</table>",
            "<body background='%s'>",
            "<iframe src='%s'></iframe>",
            "<object data='%s'></object>",
            "<embed src='%s'>",
            "<input type=image src='%s'>",
            "<video src='%s' poster='%s'></video>",
            "<svg><image href='%s' /><use xlink:href='%s'/></svg>",
            "<base href='%s'><img src='x.png'>",
            "<?xml-stylesheet href='%s' type='text/css'?>",
            "<bookmarks><bookmark name='x' href='%s'/></bookmarks>",
            "<a href='%s' download>x</a>",
            "<script src='%s'></script>");

    @TempDir
    private Path folder;

    static byte[] pdf(Page page) {
        return ((Press.Pressed.Paper) new PdfPress().press(page)).document().bytes();
    }

    private static byte[] pdf(String html) {
        return pdf(page(html));
    }

    private static Page page(String html) {
        return new Page("x", html + "<p>words</p>", Optional.empty());
    }

    /** The sizes of the pictures that are in a paper. */
    static List<String> pictures(byte[] pdf) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                        found.add(image.getWidth() + "x" + image.getHeight());
                    }
                }
            }
        }
        return found;
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void nobodyIsAskedAndNoFileIsRead() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            Path secret = Files.writeString(folder.resolve("secret.css"), "p::after { content: 'do not print' }");
            String web = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.css";
            for (String where :
                    List.of(web, secret.toUri().toString(), "jar:" + secret.toUri() + "!/x", secret.toString())) {
                StringBuilder all = new StringBuilder();
                for (String named : NAMED) {
                    all.append(named.replace("%s", where));
                }
                assertThat(words(pdf(all.toString()))).contains("words").doesNotContain("do not print");
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    /** Some bytes of a picture can become gigabytes of pixels. */
    @Test
    void noPictureIsUnpacked() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_BINARY), "png", png);
        String picture = "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        byte[] pdf = pdf("<img src='" + picture + "'><p style=\"background: url('" + picture + "')\">x</p>");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    assertThat(page.getResources().isImageXObject(name)).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void whatWouldNotEndIsRefused(String html) {
        assertThat(new PdfPress().press(page(html))).isInstanceOf(Press.Pressed.TooMuch.class);
    }

    static Stream<String> whatWouldNotEndIsRefused() {
        return Stream.of(
                "<p style='font-size: 9999em'>x</p>",
                "<p style='page-break-after: always'>x</p>".repeat(600),
                "<div>".repeat(5_000) + "x",
                "<b><i>".repeat(5_000) + "x",
                "<table><tr><td>".repeat(40) + "x",
                "<ul><li>".repeat(500) + "x");
    }

    /** What the layout itself takes for nothing is paper, and little of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style='height: 1000000000px'>x</div>",
                "<div style='font-size: 99em'><div style='font-size: 99em'><div style='font-size: 99em'>x</div></div></div>",
                "<div style='width: 99999999in; padding: 9999in'>x</div>",
                "<table><tr><td colspan=100000 rowspan=100000>x</table>",
                "<table><tr><td style='-fs-table-cell-colspan: 100000; -fs-table-cell-rowspan: 100000'>x</table>",
                "<table><tr><td style='-\\66s-table-cell-colspan: 100000; -\\66s-table-cell-rowspan: 100000'>x</table>",
                "<table><col span=1000000><tr><td>x</table>",
                "<div style='column-count: 100000; column-width: 1px'>x y z</div>",
                "<div style='position: absolute; top: 99999999px'>x</div>",
                "<p style='letter-spacing: 99999px; text-indent: 99999in'>x y</p>",
                "<style>@page { size: 1mm"
            })
    void whatAsksForMoreRoomThanThereIsEnds(String html) throws IOException {
        if (new PdfPress().press(page(html)) instanceof Press.Pressed.Paper(StoredDocument document)) {
            try (PDDocument paper = Loader.loadPDF(document.bytes())) {
                assertThat(paper.getNumberOfPages()).isLessThanOrEqualTo(500);
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void howLargeAPageIsIsNotATemplatesToSay(String style) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf("<style>" + style + "</style>"))) {
            assertThat(document.getPages()).hasSizeLessThanOrEqualTo(2).allSatisfy(page -> assertThat(
                            page.getMediaBox().getWidth())
                    .isCloseTo(PDRectangle.A4.getWidth(), Offset.offset(1f)));
        }
    }

    static Stream<String> howLargeAPageIsIsNotATemplatesToSay() {
        return Stream.of(
                "@page { size: 1mm 1mm !important; margin: 0 !important }",
                "@page :first { size: 3mm 3mm; margin: 0 }",
                "@page tiny { size: 3mm 3mm; margin: 0 } p { page: tiny }",
                "@PAGE { size: 3mm 3mm !important; @top-left { content: 'x' } }",
                "@\\70 age { size: 3mm 3mm !important }",
                "@media print { @page { size: 3mm 3mm !important } }",
                "@page/**/{ size: 3mm 3mm !important }",
                "@page { size: 1000cm 1000cm !important");
    }
}
