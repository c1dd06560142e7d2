package io.buyerstatus.access;

import io.buyerstatus.bench.running.Visitor;
import io.buyerstatus.journey.Journey;
import io.buyerstatus.journey.Story;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The running shop of the journeys, as these tests use it. */
public final class Place {
    public static final String POSTCODE = "50667";
    public static final String STREET = "Lindenweg 7";

    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

    private final Journey journey;

    public Place(Journey journey) {
        this.journey = journey;
    }

    public Journey journey() {
        return journey;
    }

    /** A new order's private link. */
    public URI placed(String number) {
        return placed("demo-generic", number);
    }

    public URI placed(String connection, String number) {
        return journey.placed(journey.story(connection, number));
    }

    /** A new order of somebody who gave only a phone number, with the link of its SMS. */
    public URI placedByPhone(String number, String phone) {
        Story story = journey.story("demo-generic", number);
        journey.send(
                story.placed("{\"firstName\": \"Erika\", \"lastName\": \"Beispiel\", \"phone\": \"" + phone + "\"}"));
        return Journey.link(journey.awaitFirst(phone));
    }

    public static String email(String number) {
        return number.toLowerCase(java.util.Locale.ROOT) + "@example.com";
    }

    /** The newest thing sent to somebody, once there are so many. */
    public OutboxEntry sent(String to, int many) {
        return journey.await(many + " messages to " + to, () -> {
            List<OutboxEntry> all = journey.sentTo(to);
            return all.size() < many ? java.util.Optional.empty() : java.util.Optional.of(all.getLast());
        });
    }

    /** The code in a message. */
    public static String code(OutboxEntry entry) {
        Matcher code = CODE.matcher(entry.text());
        if (!code.find()) {
            throw new AssertionError("no code in: " + entry.text());
        }
        return code.group();
    }

    /** The page after a code was sent to somebody and typed in their browser. */
    public Visitor.Page proven(Visitor buyer, URI link, String to) {
        int before = journey.sentTo(to).size();
        buyer.submit(below(link, "/code"));
        return buyer.submitAndFollow(below(link, "/verify"), "code", code(sent(to, before + 1)));
    }

    /** Another code than this. */
    public static String wrong(String code) {
        return (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
    }

    public URI find() {
        return journey.system().uri().resolve("/find/" + Journey.SHOP.value());
    }

    public static URI below(URI link, String place) {
        return URI.create(link + place);
    }

    public void travel(Duration by) {
        journey.travel(by);
    }
}
