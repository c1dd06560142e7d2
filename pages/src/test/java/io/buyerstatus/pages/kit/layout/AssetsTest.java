package io.buyerstatus.pages.kit.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.pages.kit.layout.Assets.Asset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private final Assets assets = new Assets();

    @Test
    void everyPathOfAPageIsServed() {
        assertThat(find(assets.stylesheet()).contentType()).isEqualTo("text/css; charset=utf-8");
        assertThat(find(assets.script()).contentType()).isEqualTo("text/javascript; charset=utf-8");
        assertThat(find(assets.icon()).contentType()).isEqualTo("image/svg+xml");
        assertThat(find(assets.theme(new Colour(0xab, 0xcd, 0xef))).text()).contains("--brand:#abcdef");
    }

    @Test
    void namesHoldAHashOfTheContent() {
        assertThat(assets.stylesheet()).matches("/assets/page-[0-9a-f]{10}\\.css");
        assertThat(assets.script()).matches("/assets/page-[0-9a-f]{10}\\.js");
        assertThat(assets.icon()).matches("/assets/icon-[0-9a-f]{10}\\.svg");
        assertThat(assets.theme(Colour.BLACK)).matches("/assets/theme-000000-[0-9a-f]{10}\\.css");
        assertThat(new Assets().stylesheet()).isEqualTo(assets.stylesheet());
    }

    @Test
    void styleSheetsLoadNothing() {
        assertThat(find(assets.stylesheet()).text()
                        + find(assets.theme(Colour.BLACK)).text())
                .doesNotContain("url(", "@import", "http:", "https:", "expression");
    }

    @Test
    void theScriptIsSmallAndNeedsNothingThatTheContentSecurityPolicyRefuses() throws IOException {
        String script = find(assets.script()).text();
        assertThat(script)
                .doesNotContain(
                        "http:", "https:", "import(", "eval", "Function(", "innerHTML", "insertAdjacentHTML", ".style");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(script.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(compressed.size()).isLessThanOrEqualTo(4096);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "page.css",
                "page-0000000000.css",
                "../texts/de.properties",
                "theme-abcdef-0000000000.css",
                "theme-abcdef.css",
                "theme-};x-0000000000.css",
                "theme-ABCDEF-0000000000.css"
            })
    void anyOtherNameIsNothing(String file) {
        assertThat(assets.find(file)).isEmpty();
    }

    private Asset find(String path) {
        return assets.find(path.substring("/assets/".length())).orElseThrow();
    }
}
