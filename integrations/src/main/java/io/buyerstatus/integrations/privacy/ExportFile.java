package io.buyerstatus.integrations.privacy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.buyerstatus.core.privacy.ExportSource.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A ZIP file of two: {@code data.json} for machines (GDPR, art. 20: structured, commonly used, machine-readable), {@code data.html} for people.
 * Both say the same.
 */
public final class ExportFile {
    public static final String CONTENT_TYPE = "application/zip";
    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
                    + "dl{display:grid;grid-template-columns:minmax(8rem,1fr) 3fr;gap:.25rem 1rem}dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}";

    private ExportFile() {}

    /**
     * What is told of one thing.
     *
     * @param title e.g. {@code Order 10248}
     */
    public record Section(String title, List<Part> parts) {
        public Section {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Writes the file.
     *
     * @param about whom it is about, for people
     */
    public static void write(String about, Instant at, List<Section> sections, OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("data.json"));
        json(about, at, sections, zip);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("data.html"));
        zip.write(html(about, at, sections).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private static void json(String about, Instant at, List<Section> sections, OutputStream target) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(target);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("about", about);
        json.writeStringField("made", at.toString());
        json.writeArrayFieldStart("sections");
        for (Section section : sections) {
            json.writeStartObject();
            json.writeStringField("title", section.title());
            json.writeArrayFieldStart("records");
            for (Part part : section.parts()) {
                json.writeStartObject();
                json.writeStringField("kind", part.kind());
                json.writeArrayFieldStart("fields");
                for (var field : part.fields()) {
                    json.writeStartObject();
                    json.writeStringField("name", field.label());
                    json.writeStringField("value", field.value());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private static String html(String about, Instant at, List<Section> sections) {
        Document page = Document.createShell("");
        Element root = page.child(0);
        root.attr("lang", "en");
        page.title("Data about " + about);
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head().appendElement("style").appendText(STYLE);
        page.body().appendElement("h1").text("Data about " + about);
        page.body().appendElement("p").text("Made on " + at + " (UTC). The same stands in data.json for machines.");
        sections.forEach(section -> {
            Element element = page.body().appendElement("section");
            element.appendElement("h2").text(section.title());
            section.parts().forEach(part -> {
                element.appendElement("h3").text(part.kind());
                Element list = element.appendElement("dl");
                part.fields().forEach(field -> {
                    list.appendElement("dt").text(field.label());
                    list.appendElement("dd").text(field.value());
                });
            });
        });
        return page.outerHtml();
    }
}
