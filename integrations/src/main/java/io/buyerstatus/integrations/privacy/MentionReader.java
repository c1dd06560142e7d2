package io.buyerstatus.integrations.privacy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.buyerstatus.core.privacy.Mentions;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.value.EmailAddress;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds whom a message of one of our queues is about: an order by the attributes of a CloudEvent, else whoever is named by an address,
 * as in reports of SES and of mails that came. What is no JSON, or breaks off, is looked through for addresses as it is.
 */
public final class MentionReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"',;:()\\[\\]\\\\]+@[^\\s<>\"',;:()\\[\\]\\\\]+");

    private MentionReader() {}

    /** Never throws: a dead letter may be anything. */
    public static Mentions read(String body) {
        Found found = new Found();
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    found.text(parser);
                }
            }
        } catch (IOException broken) {
            found.addressesIn(body);
        }
        return found.mentions();
    }

    private static final class Found {
        private final Set<EmailAddress> addresses = new HashSet<>();
        private Optional<ConnectionId> connection = Optional.empty();
        private Optional<String> subject = Optional.empty();

        private void text(JsonParser parser) throws IOException {
            String text = parser.getText();
            boolean atTop = parser.getParsingContext().inObject()
                    && parser.getParsingContext().getParent().inRoot();
            if (atTop && parser.currentName().equals("source")) {
                connection = connectionOf(text);
            } else if (atTop && parser.currentName().equals("subject")) {
                subject = Optional.of(text);
            }
            addressesIn(text);
        }

        private static Optional<ConnectionId> connectionOf(String source) {
            try {
                return Optional.of(ConnectionId.ofSource(source));
            } catch (IllegalArgumentException another) {
                return Optional.empty();
            }
        }

        private void addressesIn(String text) {
            ADDRESS.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .flatMap(word -> EmailAddress.parse(word).stream())
                    .forEach(addresses::add);
        }

        private Mentions mentions() {
            return connection
                    .flatMap(from -> subject.<Mentions>map(order -> new Mentions.OfOrder(from, order)))
                    .orElseGet(() -> new Mentions.OfPeople(addresses));
        }
    }
}
