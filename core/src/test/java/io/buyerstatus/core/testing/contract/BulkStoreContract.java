package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.bulk.BulkExclusion;
import io.buyerstatus.core.bulk.BulkLane;
import io.buyerstatus.core.bulk.BulkLane.Turn;
import io.buyerstatus.core.bulk.BulkMessages;
import io.buyerstatus.core.bulk.BulkRecipient;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkSelection;
import io.buyerstatus.core.bulk.BulkSlice;
import io.buyerstatus.core.bulk.BulkState;
import io.buyerstatus.core.bulk.BulkStore;
import io.buyerstatus.core.bulk.BulkWords;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.search.Due;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.Template.Content;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link BulkStore} keeps, and how a lane gives turns to all shops together. */
@Tag("BL-57")
public abstract class BulkStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final ShopId shop = Fresh.shop();

    protected abstract BulkStore bulk();

    protected abstract Ledger ledger();

    /** A lane that takes 12.5 messages a second from everybody together, 10 of them of ours. */
    protected abstract BulkLane lane();

    private BulkRun run(String secret, BulkSelection selection) {
        return BulkRun.begin(
                shop,
                BulkId.of(NOON, secret),
                new BulkRun.Begun(PersonId.of("issuer", "anton"), "Anton Ägent", NOON, "Versand verzögert"),
                selection,
                true);
    }

    private static OrderKey order(ShopId shop, int number) {
        return OrderKey.of(shop, new ConnectionId("shop"), Integer.toString(number));
    }

    private static final BulkWords WORDS = new BulkWords(
            MessageKind.MAIL_ONLY,
            DeliveryChannel.EMAIL,
            Optional.of(new BulkWords.Made(new TemplateId("late"), "Versand verzögert", Format.HTML, Necessity.UPDATE)),
            Set.of(new Need.Tracking()),
            Map.of("de", new Content("Betreff", "Körper [Name]"), "en", new Content("Subject", "Body")));

    private static final BulkWords OWN = new BulkWords(
            MessageKind.PAGE_ONLY,
            DeliveryChannel.EMAIL,
            Optional.empty(),
            Set.of(),
            Map.of("any", new Content("", "Hello")));

    @Test
    void whatWasBegunIsKeptAsItIsForItsShopAlone() {
        BulkRun ticked = run("ticked", new BulkSelection.Ticked(List.of(order(shop, 1), order(shop, 2))));
        BulkRun matching = run(
                "matching",
                new BulkSelection.Matching(new OrderFilter(
                        Optional.of(Progress.SENT), Optional.of(Due.UNPAID), Optional.of(new ChannelId("web")), true)));
        BulkRun all = run("all", new BulkSelection.Matching(OrderFilter.none()));

        assertThat(bulk().begin(ticked, WORDS)).isTrue();
        assertThat(bulk().begin(ticked, OWN)).isFalse();
        assertThat(bulk().begin(matching, OWN)).isTrue();
        assertThat(bulk().begin(all, OWN)).isTrue();

        assertThat(bulk().find(shop, ticked.id())).contains(ticked);
        assertThat(bulk().find(shop, matching.id())).contains(matching);
        assertThat(bulk().find(shop, all.id())).contains(all);
        assertThat(bulk().words(shop, ticked.id())).contains(WORDS);
        assertThat(bulk().words(shop, matching.id())).contains(OWN);
        assertThat(bulk().newest(shop, 2)).hasSize(2);
        assertThat(bulk().find(Fresh.shop(), ticked.id())).isEmpty();
        assertThat(bulk().words(Fresh.shop(), ticked.id())).isEmpty();
        assertThat(bulk().newest(Fresh.shop(), 10)).isEmpty();
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneDoes() {
        BulkRun begun = run("raced", new BulkSelection.Matching(OrderFilter.none()));
        bulk().begin(begun, OWN);
        BulkRun stopped = new BulkRun(
                shop,
                begun.id(),
                2,
                begun.begun(),
                begun.selection(),
                true,
                new BulkRun.Status(
                        BulkState.STOPPED, NOON.plusSeconds(5), "Olivia", Optional.of(BulkRun.Alarm.BOUNCES), true),
                new BulkRun.Tally(
                        3,
                        40,
                        Map.of(BulkExclusion.NO_ADDRESS, 2, BulkExclusion.SAME_WORDS, 1),
                        2,
                        39,
                        NOON.plusSeconds(4)));

        assertThat(bulk().replace(stopped)).isTrue();
        assertThat(bulk().replace(stopped)).isFalse();
        assertThat(bulk().find(shop, begun.id())).contains(stopped);
    }

    @Test
    void aSliceIsFrozenOnceWhoeverComesLater() {
        BulkRun begun = run("sliced", new BulkSelection.Matching(OrderFilter.none()));
        bulk().begin(begun, OWN);
        BulkSlice first = new BulkSlice(
                0,
                List.of(
                        new BulkRecipient(order(shop, 1), "N-1", Optional.empty()),
                        new BulkRecipient(order(shop, 2), "N-2", Optional.of(BulkExclusion.BOUNCED))),
                Optional.of("2026-11-01T10:00:00Z#place"));
        BulkSlice last = new BulkSlice(1, List.of(), Optional.empty());

        assertThat(bulk().freeze(begun, first)).isEqualTo(first);
        assertThat(bulk().freeze(begun, new BulkSlice(0, List.of(), Optional.empty())))
                .isEqualTo(first);
        assertThat(bulk().freeze(begun, last)).isEqualTo(last);

        assertThat(bulk().slices(shop, begun.id(), 0, 5)).containsExactly(first, last);
        assertThat(bulk().slices(shop, begun.id(), 1, 1)).containsExactly(last);
        assertThat(bulk().slices(Fresh.shop(), begun.id(), 0, 5)).isEmpty();
    }

    @Test
    void messagesAreFoundTogetherAndThoseThatAreNotThereAreLeftOut() {
        BulkRun begun = run("found", new BulkSelection.Matching(OrderFilter.none()));
        MessageKey key =
                MessageKey.of(BuiltInTypes.SELLER_WROTE, begun.id().letter().occurrenceToMany());
        List<Message> planned = IntStream.range(0, 120)
                .mapToObj(number -> Message.plan(
                        Subject.of(order(shop, number)), key, RecipientRole.BUYER, DeliveryChannel.EMAIL, NOON, NOON))
                .toList();
        planned.forEach(ledger()::plan);

        assertThat(bulk().messages(IntStream.range(0, 150)
                        .mapToObj(number -> BulkMessages.id(begun.id(), DeliveryChannel.EMAIL, order(shop, number)))
                        .toList()))
                .containsExactlyInAnyOrderElementsOf(planned);
        assertThat(bulk().messages(List.of())).isEmpty();
    }

    @Test
    void turnsAreTakenOneAfterTheOtherWhoeverAsks() {
        // Nobody knows who took turns before: what comes long after them meets a lane that is free.
        Instant hour = Fresh.hour().plusSeconds(4_000_000_000L);
        Duration apart = Duration.ofMillis(100);
        assertThat(lane().take(25, hour)).as("a free lane").isEqualTo(new Turn.Taken(hour, apart));
        Instant next = hour.plusMillis(2500);
        assertThat(lane().take(25, hour)).isEqualTo(new Turn.Later(next));
        assertThat(lane().take(25, next.minusMillis(1001))).isEqualTo(new Turn.Later(next));
        assertThat(lane().take(10, next.minusMillis(1000)))
                .as("a second early, to wait for")
                .isEqualTo(new Turn.Taken(next, apart));
        assertThat(lane().take(10, next.minusMillis(1000))).isEqualTo(new Turn.Later(next.plusMillis(1000)));
    }
}
