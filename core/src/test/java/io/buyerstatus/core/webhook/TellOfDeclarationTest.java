package io.buyerstatus.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.withdrawal.DeclarationReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What programs are told of withdrawals from contracts that are no orders known here (D9). */
@Tag("AP-9")
@Tag("G5")
final class TellOfDeclarationTest {
    private final WebhookWorld world = new WebhookWorld();
    private final Map<String, Withdrawal> declared = new HashMap<>();
    private int reads;

    private List<Delivery> written(String id) {
        DeclarationReader reader = (shop, wanted) -> {
            reads++;
            return Optional.ofNullable(declared.get(wanted))
                    .filter(one -> one.shop().equals(shop));
        };
        return new TellOfDeclaration(
                        LiveEndpoints.in(world.webhooks, world.webhooks), reader, world.webhooks, world.clock)
                .tell(WebhookWorld.SHOP, id);
    }

    private Withdrawal declares(ShopId shop, Optional<OrderKey> order, EmailAddress receiptTo) {
        Declaration said = new Declaration(
                "Erika CANARY", "what I bought", receiptTo, new Scope.Whole(), new Language("en"), "I withdraw");
        Withdrawal one = Withdrawal.received(
                shop,
                "form",
                world.clock.instant(),
                said,
                order,
                order.isPresent() ? Timeliness.IN_TIME : Timeliness.UNMATCHED);
        declared.put(one.id(), one);
        return one;
    }

    private Withdrawal declares() {
        return declares(WebhookWorld.SHOP, Optional.empty(), new EmailAddress("erika@example.com"));
    }

    @Test
    void d9ADeclarationThatFitsNoOrderIsToldOnceAndNamesNobody() {
        world.endpoint();
        Withdrawal one = declares();
        List<Delivery> kept = written(one.id());
        assertThat(kept).singleElement().satisfies(delivery -> {
            assertThat(delivery.event().type()).isEqualTo(EventType.WITHDRAWAL_DECLARED);
            assertThat(delivery.event().order()).isEmpty();
            assertThat(delivery.event().details()).isEqualTo(Map.of("withdrawal", one.id()));
        });
        assertThat(written(one.id())).as("the record came twice").isEmpty();
        world.deliver().deliver(kept, () -> false);
        assertThat(world.webhooks.all())
                .singleElement()
                .extracting(Delivery::state)
                .isEqualTo(Delivery.State.DELIVERED);
        assertThat(world.asked.toString() + world.askedWords()).doesNotContain("CANARY", "erika", "bought");
    }

    @Test
    void whatThoseWhoKeptItDidNotBringAwayIsSwept() {
        world.endpoint();
        written(declares().id());
        world.later(Delivery.LEASE.plusMinutes(1));
        world.swept();
        assertThat(world.asked).hasSize(1);
    }

    @Test
    void whereNobodyWantsToBeToldNothingIsRead() {
        world.endpoint("https://erp.example/hooks", Set.of(EventType.MESSAGE_SENT));
        assertThat(written(declares().id())).isEmpty();
        assertThat(reads).isZero();
    }

    @Test
    void neitherWhatFitsAnOrderNorWhatAnErasureLeftNorWhatIsOlderThanTheAddressIsTold() {
        Withdrawal older = declares();
        world.later(Duration.ofHours(1));
        world.endpoint();
        Withdrawal fits =
                declares(WebhookWorld.SHOP, Optional.of(WebhookWorld.key("1")), new EmailAddress("erika@example.com"));
        Withdrawal erased = declares(WebhookWorld.SHOP, Optional.empty(), Declaration.NOBODY);
        Withdrawal elsewhere = declares(new ShopId("other"), Optional.empty(), new EmailAddress("other@example.com"));
        assertThat(List.of(older, fits, erased, elsewhere))
                .allSatisfy(one -> assertThat(written(one.id())).isEmpty());
        assertThat(world.webhooks.all()).isEmpty();
    }
}
