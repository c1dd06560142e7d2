package io.buyerstatus.access.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.ShareState;
import io.buyerstatus.core.order.NotificationPreferences;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.pages.buyer.order.Canaries;
import io.buyerstatus.pages.buyer.order.RandomStory;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Conversations;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Shops;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Everything that the real functions answer to a shared link, status, headers and body: the page, its tag, its pictures, and
 * every private route with the shared secret. The page alone is tried on a thousand orders in {@code RedactionTest}.
 */
@Tag("SH-19")
@Tag("SH-22")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SharedAnswersTest {
    private final Bench bench = Bench.start(Shops.complete());
    private final DynamoOrderStore orders =
            new DynamoOrderStore(bench.tables(), bench.ordersTable(), bench.ledgerTable());
    private final Friend friend = new Friend(bench);

    @AfterAll
    void stop() {
        bench.close();
    }

    @Test
    void ofSixteenOrdersNoAnswerTellsAnythingPrivate() {
        hold(16);
    }

    @Test
    @Tag("heavy")
    void ofAThousandOrdersNoAnswerTellsAnythingPrivate() {
        hold(1_000);
    }

    @Test
    @Tag("SH-11")
    void somethingPrivateThatIsWrittenChangesNoAnswerNotEvenATag() {
        OrderKey key = OrderKey.of(Bench.SHOP, Bench.CONNECTION, "quiet");
        OrderBuilder builder = new OrderBuilder(key, Bench.CONNECTION, Bench.CHANNEL, access(key));
        Order order = new RandomStory(1, 1, builder).order();
        orders.commit(OrderChange.first(order));
        List<String> before = everything(key);

        Optional<Order> stored = orders.find(key);
        Order changed = builder.paid().returnLabel().order().withPreferences(NotificationPreferences.NONE.quiet(true));
        orders.commit(OrderChange.of(stored, changed)
                .withEntries(List.of(Conversations.buyer("words", "2026-11-20T10:00:00Z", "Bitte klingeln."))));

        assertThat(orders.find(key).orElseThrow().version())
                .isGreaterThan(stored.orElseThrow().version());
        assertThat(everything(key)).isEqualTo(before);
    }

    private List<String> everything(OrderKey key) {
        return friend.everything(key, PageLanguage.GERMAN).stream()
                .map(asked -> Friend.told(friend.ask(asked)))
                .toList();
    }

    private void hold(int many) {
        List<PageLanguage> languages = List.copyOf(EnumSet.allOf(PageLanguage.class));
        for (int seed = 0; seed < many; seed++) {
            PageLanguage language = languages.get(seed % languages.size());
            Map<String, String> answers = answers(seed, 1_000_000 + seed, language);

            assertThat(answers).hasSizeGreaterThan(20);
            assertThat(answers(seed, 2_000_000 + seed, language))
                    .as("seed %s: an order that differs in what is private alone", seed)
                    .isEqualTo(answers);
        }
    }

    /** By what was asked; none of them holds a string, time or amount of the order. */
    private Map<String, String> answers(long known, long secret, PageLanguage language) {
        OrderKey key = OrderKey.of(Bench.SHOP, Bench.CONNECTION, known + "-" + secret);
        RandomStory story =
                new RandomStory(known, secret, new OrderBuilder(key, Bench.CONNECTION, Bench.CHANNEL, access(key)));
        Order order = story.order();
        List<Entry> entries = story.conversation();
        orders.commit(OrderChange.first(order).withEntries(entries));
        Set<String> canaries = Canaries.of(order, entries, language);

        Map<String, String> answers = new LinkedHashMap<>();
        for (Friend.Asked asked : friend.everything(key, language)) {
            APIGatewayV2HTTPResponse answer = friend.ask(asked);
            String told = Friend.told(answer);
            assertThat(canaries)
                    .as("%s of %s", asked.name(), known)
                    .filteredOn(told::contains)
                    .isEmpty();
            assertThat(answer.getCookies()).as(asked.name()).isNullOrEmpty();
            answers.put(
                    asked.name(),
                    told.replace(key.ref(), "REF")
                            .replace(Bench.sharedSecretOf(key).value(), "SECRET")
                            .replaceAll("(W/\"|live;desc=\")[0-9a-z]{26}\"", "$1TAG\""));
        }
        assertThat(answers.get("GET /s/{ref}/{secret}")).startsWith("200");
        assertThat(answers.get(Friend.AGAIN))
                .as("the tag of the page is that of its question")
                .startsWith("304");
        return answers;
    }

    private static Access access(OrderKey key) {
        return Access.by(LinkState.first(1, SecretHash.of(Bench.secretOf(key))))
                .sharing(new ShareState(1, Optional.of(SecretHash.of(Bench.sharedSecretOf(key)))));
    }
}
