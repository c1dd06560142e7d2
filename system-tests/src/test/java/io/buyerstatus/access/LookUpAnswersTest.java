package io.buyerstatus.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.bench.running.Visitor;
import io.buyerstatus.bench.running.Visitor.Page;
import io.buyerstatus.journey.Journey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a stranger learns from looking an order up: nothing, whatever is true of it. */
@Tag("SH-21")
@Tag("G4")
@OnSharedSystem
final class LookUpAnswersTest {
    /** How many codes an hour brings. */
    private static final int CODES = 3;

    private final Place place;

    LookUpAnswersTest(Journey journey) {
        this.place = new Place(journey);
    }

    @Test
    void rightWrongUnknownAndTooManyAreAnsweredAlikeByteForByte() {
        place.placed("A-1");
        place.placed("A-2");
        Map<String, List<String>> answers = new LinkedHashMap<>();

        answers.put("right", lookUp("A-1", Place.email("A-1")));
        answers.put("another address", lookUp("A-1", "else@example.com"));
        answers.put("no such order", lookUp("A-999", "nobody@example.com"));
        for (int attempt = 0; attempt < CODES; attempt++) {
            lookUp("A-2", "guess" + attempt + "@example.com");
            lookUp("A-2", Place.email("A-2"));
        }
        answers.put("too many codes", lookUp("A-2", Place.email("A-2")));

        assertThat(answers.values().stream().distinct().toList())
                .as("%s", answers)
                .hasSize(1);
        place.sent(Place.email("A-1"), 2);
        place.journey().settle();
        assertThat(place.journey().sentTo(Place.email("A-2")))
                .as("the order's confirmation and three codes, whatever else was guessed")
                .hasSize(1 + CODES);
    }

    /** Status, headers and body of both steps; what is drawn by lot in a cookie stands as its length. */
    private List<String> lookUp(String number, String email) {
        Visitor stranger = new Visitor();
        Page taken = stranger.submit(place.find(), "number", number, "email", email);
        Page asked = stranger.get(taken.location());
        Page refused = stranger.submit(Place.below(place.find(), "/code"), "code", "000000");
        return List.of(seen(taken), seen(asked), seen(refused));
    }

    private static String seen(Page page) {
        Map<String, String> headers = new TreeMap<>();
        page.headers()
                .forEach((name, values) -> headers.put(
                        name,
                        values.stream()
                                .map(value -> value.replaceAll("=[A-Za-z0-9_-]{27};", "=" + "*".repeat(27) + ";"))
                                .collect(Collectors.joining(", "))));
        headers.remove("date");
        headers.remove("apigw-requestid");
        return page.status() + "\n" + headers + "\n" + page.body();
    }
}
