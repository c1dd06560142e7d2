package io.buyerstatus.transitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.InMemoryShop;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.integrations.WebhookAdapters;
import io.buyerstatus.integrations.contract.EventCodec;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Shops;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The buyer of one order of a shop system: what they see and get after each of its deliveries. */
final class Seen {
    private static final WebhookAdapters ADAPTERS = new WebhookAdapters(new EventCodec());
    private static final Pattern HEADING = Pattern.compile("<h1 id=\"where\">(.*?)</h1>");
    private static final Pattern ASKED = Pattern.compile("class=\"sum\">([^<]*)<");
    private static final Pattern PAYMENT =
            Pattern.compile("<p class=\"payment[^\"]*\">.*?<span class=\"lines\">(.*?)</span></p>", Pattern.DOTALL);

    private final ConnectionKind kind;
    private final Connection connection;
    private final String subject;
    private final InMemoryShop shop;

    Seen(ConnectionKind kind, String subject, Instant now) {
        this.kind = kind;
        this.connection = InMemoryShop.connection(kind, now);
        this.subject = subject;
        this.shop = new InMemoryShop(connection.id(), now, List.of(kind), Shops.complete());
    }

    /** Brings a delivery, and sends what is due because of it. */
    void takes(byte[] body, Map<String, String> headers) {
        Translation translation = ADAPTERS.of(kind).translate(body, headers, connection);
        assertThat(translation).isInstanceOf(Translation.Events.class);
        ((Translation.Events) translation).events().forEach(shop::take);
        shop.mails();
    }

    /** What the page says first. */
    String heading() {
        return first(HEADING).orElseThrow();
    }

    /** What the page asks to be transferred. */
    Optional<String> asked() {
        return first(ASKED);
    }

    /** What the page says of the payment. */
    String payment() {
        return first(PAYMENT).orElse("").replaceAll("</span>\\s*<span>", " / ").replaceAll("<[^>]*>", "");
    }

    /** The messages in this state, by name. */
    List<String> messages(MessageState state) {
        return shop.messages().stream()
                .filter(message -> message.state() == state)
                .map(message -> message.key().type().name())
                .sorted()
                .toList();
    }

    /** One line of a table. */
    String row() {
        return "%s | %s | %s | %s"
                .formatted(
                        heading(),
                        asked().map(amount -> "asks for " + amount.strip()).orElse("-"),
                        payment(),
                        shop.messages().stream()
                                .filter(message -> Set.of(MessageState.SENT, MessageState.PLANNED)
                                        .contains(message.state()))
                                .map(Seen::told)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    private static String told(Message message) {
        String name = message.key().type().name();
        return message.state() == MessageState.SENT ? name : "(" + name + ")";
    }

    private Optional<String> first(Pattern pattern) {
        Matcher match = pattern.matcher(shop.page(subject, PageLanguage.ENGLISH));
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
