package io.buyerstatus.integrations.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.buyerstatus.core.privacy.ExportSource.Field;
import io.buyerstatus.core.privacy.ExportSource.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExportFileTest {
    private static final String WORDS = "Schöne Grüße <script>alert(1)</script> \"&\" \u202E";

    @Test
    @Tag("G16")
    void machinesAndPeopleReadTheSame() throws IOException {
        Map<String, String> files = files(List.of(new ExportFile.Section(
                "Order 10248", List.of(new Part("purchase", List.of(new Field("first name", WORDS)))))));
        JsonNode json = new ObjectMapper().readTree(files.getOrDefault("data.json", ""));
        assertThat(json.at("/sections/0/title").asText()).isEqualTo("Order 10248");
        assertThat(json.at("/sections/0/records/0/fields/0/name").asText()).isEqualTo("first name");
        assertThat(json.at("/sections/0/records/0/fields/0/value").asText()).isEqualTo(WORDS);
        var html = Jsoup.parse(files.getOrDefault("data.html", ""));
        assertThat(html.select("dd").eachText()).containsExactly(WORDS.strip());
        assertThat(html.select("script")).isEmpty();
        assertThat(html.title()).isEqualTo("Data about anna@example.org");
    }

    private static Map<String, String> files(List<ExportFile.Section> sections) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportFile.write("anna@example.org", Instant.EPOCH, sections, bytes);
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
