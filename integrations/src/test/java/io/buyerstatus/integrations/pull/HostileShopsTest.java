package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.integrations.HostilePayloadsTest;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.contract.Decoding;
import io.buyerstatus.integrations.contract.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever shop systems answer that are only fetched from: a pull ends, and what it queues keeps the contract. */
class HostileShopsTest {
    private static final Instant NOW = PullWorld.INSTALLED.plus(Duration.ofDays(3));
    private static final int MOST_QUESTIONS = 2_000;
    private static final EventCodec CODEC = new EventCodec();

    @Property(tries = 120)
    void prestaShopMayAnswerAnything(@ForAll Random random) {
        PrestaServer shop = new PrestaServer();
        shop.order(1, NOW.minusSeconds(3600), NOW);
        shop.set(1, 4, NOW);
        shop.put("order_carriers", 1).put("tracking_number", "6A12345678901");
        shop.slip(1, 1, "24.900000", NOW);
        endsAndKeepsTheContract(
                new PullWorld(ConnectionKind.PRESTASHOP, "https://shop.example", "", PrestaServer.KEY, false),
                shop,
                random);
    }

    @Property(tries = 120)
    void ebayMayAnswerAnything(@ForAll Random random) {
        EbayServer ebay = new EbayServer();
        ObjectNode order = ebay.order(1, NOW.minusSeconds(3600), NOW);
        ebay.sent(order, "FULFILLED", "00340434161094042557", NOW);
        endsAndKeepsTheContract(
                new PullWorld(ConnectionKind.EBAY, "https://api.ebay.com", EbayServer.CLIENT, EbayServer.SECRET, false),
                ebay,
                random);
    }

    private static void endsAndKeepsTheContract(PullWorld world, WebClient shop, Random random) {
        world.clock.set(NOW);
        int[] asked = {0};
        world.pull(request -> {
            assertThat(asked[0]++).as("it asks for ever").isLessThan(MOST_QUESTIONS);
            WebClient.Reply.Answer answer = (WebClient.Reply.Answer) shop.ask(request);
            boolean whole = answer.body().startsWith("[") || random.nextInt(3) > 0;
            return whole
                    ? answer
                    : PrestaServer.json(
                            answer.status(),
                            HostilePayloadsTest.damaged(Samples.json(answer.body()), random)
                                    .toString());
        });
        assertThat(world.queued).allSatisfy(body -> assertThat(CODEC.decode(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Decoding.Accepted.class));
    }
}
