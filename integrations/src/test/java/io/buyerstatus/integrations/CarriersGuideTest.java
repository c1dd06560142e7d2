package io.buyerstatus.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.tracking.Reason;
import io.buyerstatus.core.tracking.carrier.Carrier;
import io.buyerstatus.core.tracking.carrier.TrackingPages;
import io.buyerstatus.core.tracking.code.CarrierCodes;
import io.buyerstatus.core.tracking.code.CodeSystem;
import io.buyerstatus.core.tracking.code.CodeTable;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.integrations.carrier.aftership.AfterShipAdapter;
import io.buyerstatus.integrations.carrier.dhl.DhlAdapter;
import io.buyerstatus.integrations.carrier.easypost.EasyPostAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide's tables are what the code does; {@code -Dgolden.update=true} writes them. */
class CarriersGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "integrators", "carriers.md");

    @Test
    void everyCodeIsExplained() throws IOException {
        holds("EASYPOST", table("EasyPost", EasyPostAdapter.CODES));
        holds("AFTERSHIP", table("AfterShip", AfterShipAdapter.CODES));
        holds("DHL", table("DHL", DhlAdapter.CODES));
    }

    @Test
    void everyCarriersOwnCodeIsExplained() throws IOException {
        holds(
                "CODES",
                Arrays.stream(Carrier.values())
                        .flatMap(carrier -> CarrierCodes.systems().getOrDefault(carrier, List.of()).stream()
                                .map(system -> section(carrier, system)))
                        .collect(Collectors.joining("\n")));
    }

    private static String section(Carrier carrier, CodeSystem system) {
        return "**" + carrier.displayName() + "**, " + system.name() + " (["
                + system.source().title() + "](" + system.source().url() + ")):\n\n"
                + table(carrier.displayName(), system.codes());
    }

    @Test
    void everyCarriersPageIsThere() throws IOException {
        StringBuilder rows = new StringBuilder("| carrier | page | languages |\n|---|---|---|\n");
        for (Carrier carrier : Carrier.values()) {
            rows.append("| ")
                    .append(carrier.displayName())
                    .append(" | `")
                    .append(TrackingPages.of(carrier, "NUMBER", new Language("en")))
                    .append("` | ")
                    .append(
                            TrackingPages.languages(carrier).isEmpty()
                                    ? "its own"
                                    : "its own, "
                                            + TrackingPages.languages(carrier).stream()
                                                    .sorted()
                                                    .collect(Collectors.joining(", ")))
                    .append(" |\n");
        }
        holds("PAGES", rows.toString());
    }

    private static String table(String title, CodeTable codes) {
        Map<String, String> rows = new LinkedHashMap<>();
        codes.meanings()
                .forEach((code, meaning) ->
                        rows.merge(meaning(meaning), "`" + code + "`", (one, two) -> one + ", " + two));
        return "| we say | " + title + " |\n|---|---|\n"
                + rows.entrySet().stream()
                        .map(row -> "| " + row.getKey() + " | " + row.getValue() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String meaning(CodeTable.Meaning meaning) {
        String status = meaning.status().wireName();
        return meaning.reason()
                .map(Reason::code)
                .map(reason -> status + ", " + reason)
                .orElse(status);
    }

    private static void holds(String name, String expected) throws IOException {
        String guide = Files.readString(GUIDE);
        Matcher part = Pattern.compile("<!-- begin " + name + " -->\n(.*?)<!-- end " + name + " -->", Pattern.DOTALL)
                .matcher(guide);
        assertThat(part.find()).as(name).isTrue();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GUIDE, guide.substring(0, part.start(1)) + expected + guide.substring(part.end(1)));
        } else {
            assertThat(part.group(1)).isEqualTo(expected);
        }
    }
}
