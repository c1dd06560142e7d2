package io.buyerstatus.pages.kit.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** WCAG 2.2 AA (1.4.3), whatever colour a shop chooses. */
class PaletteTest {

    private static final Pattern PROPERTY = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
    private static final List<String> SURFACES = List.of("canvas", "surface", "sunken");

    /** What maps are drawn on. */
    private static final List<String> GROUNDS = List.of("land", "sea");

    private static final double VISIBLE = 3;

    private final String css = css();

    /** The style sheet's colours, light or dark, by name. */
    private record Mode(Map<String, Colour> colours) {

        Colour of(String name) {
            Colour colour = colours.get(name);
            if (colour == null) {
                throw new IllegalArgumentException("page.css has no --" + name);
            }
            return colour;
        }
    }

    @Property(tries = 2000)
    void everyBrandColourGivesReadableText(
            @ForAll @IntRange(max = 255) int red,
            @ForAll @IntRange(max = 255) int green,
            @ForAll @IntRange(max = 255) int blue) {
        Palette palette = Palette.of(new Colour(red, green, blue));

        readable(palette.onBrand(), palette.brand());
        readable(palette.ink(), palette.tint());
        readable(palette.darkInk(), palette.darkTint());
        for (String surface : SURFACES) {
            readable(palette.ink(), light().of(surface));
            readable(palette.darkInk(), dark().of(surface));
        }
        for (String ground : GROUNDS) {
            visible(palette.ink(), light().of(ground));
            visible(palette.darkInk(), dark().of(ground));
        }
    }

    @Property(tries = 500)
    void whatStandsOnATintIsReadable(
            @ForAll @IntRange(max = 255) int red,
            @ForAll @IntRange(max = 255) int green,
            @ForAll @IntRange(max = 255) int blue) {
        Palette palette = Palette.of(new Colour(red, green, blue));

        for (String ink : List.of("ink", "quiet")) {
            readable(light().of(ink), palette.tint());
            readable(dark().of(ink), palette.darkTint());
        }
    }

    @Test
    void theStyleSheetsOwnColoursAreReadable() {
        for (Mode mode : List.of(light(), dark())) {
            for (String surface : SURFACES) {
                readable(mode.of("ink"), mode.of(surface));
                readable(mode.of("quiet"), mode.of(surface));
            }
            for (String ground : GROUNDS) {
                readable(mode.of("ink"), mode.of(ground));
                readable(mode.of("quiet"), mode.of(ground));
            }
            for (String tone : List.of("good", "action", "problem")) {
                readable(mode.of(tone), mode.of(tone + "-tint"));
                readable(mode.of("ink"), mode.of(tone + "-tint"));
            }
        }
    }

    @Test
    void blackAndWhiteContrastAsTheStandardSays() {
        assertThat(Colour.BLACK.contrastTo(Colour.WHITE)).isEqualTo(21);
    }

    private static void readable(Colour text, Colour background) {
        assertThat(text.contrastTo(background))
                .as("%s on %s", text.css(), background.css())
                .isGreaterThanOrEqualTo(Colour.READABLE);
    }

    /** WCAG 2.2 AA, 1.4.11: for lines and marks. */
    private static void visible(Colour line, Colour background) {
        assertThat(line.contrastTo(background))
                .as("%s on %s", line.css(), background.css())
                .isGreaterThanOrEqualTo(VISIBLE);
    }

    private Mode light() {
        return properties(css.substring(0, css.indexOf("prefers-color-scheme: dark")));
    }

    private Mode dark() {
        String after = css.substring(css.indexOf("prefers-color-scheme: dark"));
        return properties(after.substring(0, after.indexOf("*,")));
    }

    private static Mode properties(String block) {
        Map<String, Colour> colours = new HashMap<>();
        Matcher matcher = PROPERTY.matcher(block);
        while (matcher.find()) {
            colours.put(matcher.group(1), Colour.parse(matcher.group(2)).orElseThrow());
        }
        return new Mode(colours);
    }

    private static String css() {
        Assets assets = new Assets();
        return assets.find(assets.stylesheet().substring("/assets/".length()))
                .orElseThrow()
                .text();
    }
}
