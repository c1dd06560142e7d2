package io.buyerstatus.pages.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.pages.map.MapView.Anchor;
import io.buyerstatus.pages.map.MapView.Label;
import io.buyerstatus.pages.map.outline.Frame;
import io.buyerstatus.pages.sample.Journey;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;

/** Whatever carriers send: any coordinates, any names. */
@Tag("SH-10")
class MapOfAnyJourneyTest {

    private static final Pattern PATH = Pattern.compile("[Mlz 0-9-]*+");

    record Seen(String name, double latitude, double longitude) {}

    @Provide
    Arbitrary<Seen> seen() {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.of(
                        "<script>alert(1)</script>",
                        "\"><svg onload=alert(1)>",
                        "{{map.title}}",
                        "]]>&amp;'",
                        "القاهرة",
                        "תל אביב",
                        "東京都千代田区",
                        "\u202eneppah",
                        "🚚".repeat(40)));
        return Combinators.combine(
                        names,
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180).filter(degrees -> Math.abs(degrees) > 1))
                .as(Seen::new);
    }

    @Property(tries = 150)
    void isAPictureOfWhatIsInsideOfIt(@ForAll @Size(min = 1, max = 6) List<@From("seen") Seen> scans) throws Exception {
        MapView map = map(scans);

        Maps.parsed(map);
        assertThat(map.land()).matches(PATH);
        assertThat(map.marks()).isNotEmpty().allSatisfy(mark -> {
            assertThat(mark.x()).isBetween(0, Frame.WIDTH);
            assertThat(mark.y()).isBetween(0, Frame.HEIGHT);
        });
        assertThat(map.labels()).allSatisfy(label -> assertThat(inside(label)).isTrue());
    }

    @Property(tries = 40)
    void isTheSameWheneverItIsDrawn(@ForAll @Size(min = 1, max = 6) List<@From("seen") Seen> scans) {
        assertThat(map(scans)).isEqualTo(map(scans));
    }

    private static MapView map(List<Seen> scans) {
        Journey journey = Journey.to("Lübeck", "DE");
        scans.forEach(seen -> journey.by(storable(seen.name()), "", seen.latitude(), seen.longitude()));
        return Maps.view(journey.order()).orElseThrow();
    }

    /** What the door of the product lets in: no control characters, no halves of letters. */
    private static String storable(String name) {
        return name.codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .filter(letter -> letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE)
                .filter(letter -> letter < 0xfffe || letter > 0xffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean inside(Label label) {
        int room = 6 * label.text().codePointCount(0, label.text().length());
        boolean left = label.anchor() == Anchor.START || label.x() >= room;
        boolean right = label.anchor() == Anchor.END || label.x() <= Frame.WIDTH - room;
        return left && right && label.y() > 0 && label.y() < Frame.HEIGHT;
    }
}
