package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.ConnectionPhase;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.integrations.ShopSystems;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking eBay: what a seller granted and took back, and how often it may be asked. */
@Tag("KS-2")
final class EbayAccessTest {
    private final EbayServer ebay = new EbayServer();
    private final PullWorld world =
            new PullWorld(ConnectionKind.EBAY, "https://api.ebay.com", EbayServer.CLIENT, EbayServer.SECRET, false);
    private final Instant now = PullWorld.INSTALLED.plus(Duration.ofDays(3));

    private ShopSystem system() {
        return new ShopSystems(ebay, world.clock).of(ConnectionKind.EBAY).orElseThrow();
    }

    private static ShopCredentials credentials(String secret) {
        return new ShopCredentials(ShopAddress.parse("https://api.ebay.com"), EbayServer.CLIENT, secret);
    }

    private static String placed(long number) {
        return EbayServer.id(number) + ":order.placed";
    }

    @Test
    void aTokenThatEndsBeforeItsTimeIsRenewedOnce() {
        world.clock.set(now);
        ebay.order(1, now, now);
        ebay.tokensEndAtOnce();
        assertThat(world.pull(ebay)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains(placed(1));
    }

    @Test
    void manyQuestionsNeedOneToken() {
        ShopSystem system = system();
        for (int at = 0; at < 20; at++) {
            system.statuses(credentials(EbayServer.SECRET));
        }
        assertThat(ebay.tokens()).isOne();
        world.clock.advance(Duration.ofHours(2).minusSeconds(100));
        system.statuses(credentials(EbayServer.SECRET));
        assertThat(ebay.tokens()).isEqualTo(2);
    }

    /** A seller takes the grant back, or eighteen months are over: it ends at once, and is told. */
    @Test
    @Tag("KS-9")
    void aGrantThatWasTakenBackEndsTheConnectionAndIsTold() {
        world.clock.set(now);
        world.pull(ebay);
        ebay.revoke();
        assertThat(world.pull(ebay)).isInstanceOf(PullResult.Refused.class);
        assertThat(world.state().phase()).isEqualTo(ConnectionPhase.FAILING);
        assertThat(world.state().health().trouble()).isEqualTo("it refuses the credentials: invalid_grant");
        assertThat(world.ledger.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRD-alone", "a b c", ""})
    @Tag("KS-9")
    void aSecretOfAnotherFormSaysWhichFormItHas(String secret) {
        assertThat(system().statuses(credentials(secret)))
                .isEqualTo(new ShopAnswer.Refused<>(
                        "its secret must be the client secret, a space, and the refresh token"));
        assertThat(ebay.asked()).isEmpty();
    }

    @Test
    @Tag("KS-9")
    void aClientThatEbayDoesNotKnowIsRefused() {
        assertThat(system().statuses(credentials("PRD-other " + EbayServer.REFRESH)))
                .isInstanceOf(ShopAnswer.Refused.class);
    }

    @Test
    @Tag("KS-9")
    void aScopeThatIsMissingIsNamed() {
        world.pull(request -> request.address().getPath().endsWith("/token")
                ? ebay.ask(request)
                : EbayServer.json(403, "{\"errors\":[{\"errorId\":1100,\"message\":\"Access denied\"}]}"));
        assertThat(world.state().health().trouble()).contains("sell.fulfillment.readonly");
    }

    @Test
    void aLimitIsWaitedFor() {
        world.clock.set(now);
        ebay.order(1, now, now);
        int[] times = {0};
        Instant before = world.clock.instant();
        WebClient busy = request -> request.address().getPath().endsWith("/order") && times[0]++ < 2
                ? new WebClient.Reply.Answer(
                        429, Map.of("content-type", "application/json", "retry-after", "7"), "{\"errors\":[]}")
                : ebay.ask(request);
        assertThat(world.pull(busy)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains(placed(1));
        assertThat(Duration.between(before, world.clock.instant())).isEqualTo(Duration.ofSeconds(14));
    }

    @Test
    void aLimitOfTheDayIsLookedAtAgainWhenEbaySays() {
        world.clock.set(now);
        WebClient over = request -> request.address().getPath().endsWith("/token")
                ? ebay.ask(request)
                : new WebClient.Reply.Answer(429, Map.of("retry-after", "7200"), "");
        assertThat(world.pull(over)).isInstanceOf(PullResult.Failed.class);
        assertThat(world.state().due()).contains(now.plusSeconds(7200));
    }

    @Test
    void credentialsStandInNoAddressAndInNoWordThatIsKept() {
        ebay.order(1, now, now);
        world.pull(ebay);
        world.pull(request -> new WebClient.Reply.Answer(301, Map.of("location", "http://evil.example/"), ""));
        assertThat(ebay.asked()).allSatisfy(request -> assertThat(request.toString() + request.address())
                .doesNotContain("canary")
                .doesNotContain(EbayServer.CLIENT)
                .doesNotContain("token-1"));
        assertThat(world.state().toString() + world.connection + credentials(EbayServer.SECRET))
                .doesNotContain("canary")
                .doesNotContain("evil.example");
    }
}
