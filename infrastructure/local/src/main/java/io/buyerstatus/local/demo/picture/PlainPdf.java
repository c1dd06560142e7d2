package io.buyerstatus.local.demo.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One page of text as a PDF. The same lines give the same bytes.
 *
 * <p>Source: ISO 32000-1, 7.5 (file structure), 9.6.2.2 (standard fonts).
 */
final class PlainPdf {
    /** What the page's font is read by; the file's other parts are ASCII. */
    private static final Charset WIN_ANSI = Charset.forName("windows-1252");

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private PlainPdf() {}

    static byte[] of(List<String> lines) {
        return new PlainPdf().written(content(lines));
    }

    private static String content(List<String> lines) {
        return lines.stream()
                .map(line -> "(" + line.replaceAll("([\\\\()])", "\\\\$1") + ") Tj T*")
                .collect(Collectors.joining("\n", "BT /F1 12 Tf 18 TL 60 770 Td\n", "\nET"));
    }

    private byte[] written(String content) {
        write("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>");
        object("<< /Length " + content.getBytes(WIN_ANSI).length + " >>\nstream\n" + content + "\nendstream");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        int table = file.size();
        write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> write("%010d 00000 n \n".formatted(offset)));
        write("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return file.toByteArray();
    }

    private void object(String body) {
        offsets.add(file.size());
        write(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void write(String text) {
        file.writeBytes(text.getBytes(WIN_ANSI));
    }
}
