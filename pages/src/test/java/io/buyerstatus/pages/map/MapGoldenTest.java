package io.buyerstatus.pages.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.pages.golden.Golden;
import io.buyerstatus.pages.sample.Journey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Maps that were looked at, on a phone and wide, light and dark. */
@Tag("SH-10")
class MapGoldenTest {

    private static final int HEAVIEST = 8 * 1024;

    enum Route {
        WITHIN_A_CITY,
        GERMANY,
        GERMANY_TO_NORWAY,
        NORWAY,
        AMERICA_TO_GERMANY,
        CHINA_TO_SWITZERLAND,
        CANARIES,
        OVER_THE_ANTIMERIDIAN,
        OUT_FOR_DELIVERY,
        BACK_TO_THE_SENDER;

        Journey journey() {
            return switch (this) {
                case WITHIN_A_CITY -> Journey.to("Kassel", "DE").by("Kassel", "DE");
                case GERMANY ->
                    Journey.to("München", "DE")
                            .by("Hamburg", "DE")
                            .by("HANNOVER", "DE")
                            .by("Depot Nürnberg", "DE");
                case GERMANY_TO_NORWAY ->
                    Journey.to("Oslo", "NO")
                            .by("Hannover", "DE")
                            .by("Hamburg", "DE")
                            .by("Padborg", "DK");
                case NORWAY ->
                    Journey.to("Tromsø", "NO").by("Oslo-Terminalen", "NO").by("NO-7001 TRONDHEIM", "NO");
                case AMERICA_TO_GERMANY ->
                    Journey.to("Berlin", "DE").by("Nashville, TN", "US").by("LOUISVILLE, KY", "US");
                case CHINA_TO_SWITZERLAND ->
                    Journey.to("Bern", "CH")
                            .by("Shenzhen", "CN")
                            .by("Hong Kong", "HK")
                            .by("Liège", "BE");
                case CANARIES ->
                    Journey.to("Santa Cruz de Tenerife", "ES")
                            .by("Madrid", "ES")
                            .by("Las Palmas de Gran Canaria", "ES");
                case OVER_THE_ANTIMERIDIAN ->
                    Journey.to("Los Angeles", "US").by("Tokyo", "JP").by("Anchorage", "US");
                case OUT_FOR_DELIVERY ->
                    Journey.to("Lübeck", "DE")
                            .by("Hamburg", "DE")
                            .by("Neumünster", "DE")
                            .by("Lübeck", "DE", ScanStatus.OUT_FOR_DELIVERY);
                case BACK_TO_THE_SENDER ->
                    Journey.to("Lyon", "FR")
                            .by("Paris", "FR")
                            .by("Lyon", "FR", ScanStatus.DELIVERY_ATTEMPTED)
                            .by("Lyon", "FR", ScanStatus.RETURNING);
            };
        }

        MapView map() {
            return Maps.view(journey().order()).orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void drawsTheMapThatWasFoundRight(Route route) throws IOException {
        Golden.assertMatchesFile(file(route), picture(route.map()));
    }

    @Test
    void noMapIsKeptThatNobodyDraws() throws IOException {
        try (Stream<Path> kept = Files.list(Golden.FOLDER.resolve("map"))) {
            assertThat(kept.map(map -> "map/" + map.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Route.values())
                            .map(MapGoldenTest::file)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void weighsAtMostEightKilobytes(Route route) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Maps.html(route.map()).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bytes.size()).isLessThan(HEAVIEST);
    }

    private static String file(Route route) {
        return "map/" + route.name().toLowerCase(Locale.ROOT) + ".svg";
    }

    /** As a file by itself; with another attribute first, the coasts are not left out of it, as they are of pages. */
    private static String picture(MapView map) {
        return Maps.svg(map)
                        .replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ")
                        .replace("<path class=\"map-land\"", "<path id=\"land\" class=\"map-land\"")
                        .replace("<path class=\"map-border\"", "<path id=\"border\" class=\"map-border\"")
                + "\n";
    }
}
