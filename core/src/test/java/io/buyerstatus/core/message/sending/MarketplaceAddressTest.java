package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MarketplaceRules;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B11: to a mail address that a marketplace lends, nothing goes but what the shop says that it allows. */
@Tag("EB-2")
final class MarketplaceAddressTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId EBAY = new ConnectionId("demo-ebay");
    private static final ChannelId CHANNEL = new ChannelId("ebay");
    private static final OrderKey ORDER = OrderKey.of(SHOP, EBAY, "4711");
    private static final String LENT = "0a1b2c@members.ebay.co.uk";

    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofHours(1)));
    private final FakeSecretBox box = new FakeSecretBox();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final InMemorySettings settings = new InMemorySettings();
    private final LinkKeys keys = new LinkKeys(box);
    private final OrderLinks links = new OrderLinks(keys, "https://status.example.com");

    /** The order of a buyer of this address, sent, at a shop that says that its marketplace allows these. */
    @SafeVarargs
    private ShopSettings shop(String email, Setting<Boolean>... allowed) {
        SettingsLayer channel = SettingsLayer.EMPTY
                .with(GeneralSettings.EMAIL, new EmailAddress("hallo@shop.example"))
                .with(ReviewSettings.NOTICE_SINCE, LocalDate.of(2020, 1, 1));
        for (Setting<Boolean> rule : allowed) {
            channel = channel.with(rule, true);
        }
        ShopSettings shop = new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(CHANNEL, channel),
                Map.of(
                        EBAY,
                        Connection.installed(
                                EBAY,
                                SHOP,
                                CHANNEL,
                                ConnectionKind.EBAY,
                                SampleEvents.PLACED_AT.minus(Duration.ofDays(1)))),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES]));
        settings.replace(shop);
        ApplyOrderEvent intake = new ApplyOrderEvent(orders, orders, settings, keys, clock);
        for (Fact fact : List.of(
                SampleEvents.placed("4711", Optional.of(new EmailAddress(email)), ""),
                SampleEvents.sent("s1", "", List.of(), clock.instant()))) {
            intake.apply(SampleEvents.event(EBAY, "4711", fact.type(), 1, fact));
        }
        return shop;
    }

    private Composition composed(ShopSettings shop, BuiltInType type) {
        Message message = ledger.all().stream()
                .filter(each -> each.key().type().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " in " + ledger.all()));
        // A week later for the request, which is what it waits for.
        Duration later = type.equals(BuiltInTypes.REVIEW_REQUEST) ? Duration.ofDays(8) : Duration.ZERO;
        return new OrderMessageComposer(orders, links, new Words())
                .compose(message, shop, clock.instant().plus(later))
                .composition();
    }

    private Composition letter(ShopSettings shop, boolean toMany) {
        Letter letter = new Letter(
                toMany ? BulkId.of(clock.instant(), "run").letter() : LetterId.of("form", "words"),
                clock.instant(),
                "Anton",
                MessageKind.PAGE_AND_MAIL,
                DeliveryChannel.EMAIL,
                List.of(),
                "Late",
                "It is late.",
                toMany ? Optional.of(new Letter.ToMany(BulkId.of(clock.instant(), "run"), "Late")) : Optional.empty());
        return new LetterComposer(
                        (order, id) -> Optional.of(letter),
                        orders,
                        links,
                        new Words(),
                        new GoesOn(),
                        (other, of, now) -> {
                            throw new IllegalStateException("not a letter");
                        })
                .compose(
                        letter.messages(ORDER, clock.instant(), clock.instant()).getFirst(), shop, clock.instant())
                .composition();
    }

    private static Composition keptBy(String rule) {
        return new Composition.Skip("eBay rule " + rule);
    }

    @Test
    void b11NothingGoesThereUntilTheShopSaysThatLinksAreAllowed() {
        ShopSettings shop = shop(LENT);
        assertThat(composed(shop, BuiltInTypes.ORDER_CONFIRMED)).isEqualTo(keptBy("marketplace.links"));
        assertThat(letter(shop, false)).isEqualTo(keptBy("marketplace.links"));
        ShopSettings allowed = shop(LENT, MarketplaceRules.LINKS);
        assertThat(composed(allowed, BuiltInTypes.ORDER_CONFIRMED)).isInstanceOf(Composition.Mail.class);
        assertThat(letter(allowed, false)).isInstanceOf(Composition.Mail.class);
    }

    @Test
    @Tag("G10")
    void b11AReviewIsAskedForOnlyWhereReviewsAreAllowedToo() {
        assertThat(composed(shop(LENT, MarketplaceRules.LINKS), BuiltInTypes.REVIEW_REQUEST))
                .isEqualTo(keptBy("marketplace.reviews"));
        assertThat(composed(shop(LENT, MarketplaceRules.REVIEWS), BuiltInTypes.REVIEW_REQUEST))
                .isEqualTo(keptBy("marketplace.links"));
        assertThat(composed(shop(LENT, MarketplaceRules.REVIEWS, MarketplaceRules.LINKS), BuiltInTypes.REVIEW_REQUEST))
                .isInstanceOf(Composition.Mail.class);
    }

    @Test
    void b11WhatGoesToManyIsAdvertising() {
        assertThat(letter(shop(LENT, MarketplaceRules.LINKS), true)).isEqualTo(keptBy("marketplace.marketing"));
        assertThat(letter(shop(LENT, MarketplaceRules.LINKS, MarketplaceRules.MARKETING), true))
                .isInstanceOf(Composition.Mail.class);
    }

    @Test
    void aBuyersOwnAddressIsNobodysToRule() {
        ShopSettings shop = shop("erika@example.com");
        assertThat(composed(shop, BuiltInTypes.ORDER_CONFIRMED)).isInstanceOf(Composition.Mail.class);
        assertThat(composed(shop, BuiltInTypes.REVIEW_REQUEST)).isInstanceOf(Composition.Mail.class);
        assertThat(letter(shop, true)).isInstanceOf(Composition.Mail.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a@members.ebay.de, eBay",
        "A@Members.eBay.com, eBay",
        "a@marketplace.amazon.co.uk, Amazon",
        "a@members.ebay.de.example.com,",
        "members.ebay.de@example.com,",
        "a@ebay.de,",
        "a@notmembers.ebay.de,"
    })
    void whoseAnAddressIsSaysItsDomain(String address, String marketplace) {
        assertThat(MarketplaceRules.marketplace(new EmailAddress(address))).isEqualTo(Optional.ofNullable(marketplace));
    }

    private static final class GoesOn implements LettersToMany {
        @Override
        public Standing standing(ShopId of, BulkId run) {
            return Standing.GOES_ON;
        }

        @Override
        public Optional<MessageRenderer.RenderedMail> mail(Letter letter, MessageRenderer.Material material) {
            return Optional.of(new MessageRenderer.RenderedMail("Late", "made", "<p>made</p>"));
        }

        @Override
        public Optional<String> sms(Letter letter, MessageRenderer.Material material) {
            return Optional.empty();
        }
    }

    private static final class Words implements MessageRenderer {
        @Override
        public RenderedMail mail(Material material) {
            return new RenderedMail("subject", "text", "<p>text</p>");
        }

        @Override
        public String sms(Material material) {
            return "text";
        }
    }
}
