package io.buyerstatus.local.demo;

import io.buyerstatus.aws.order.DynamoInquiries;
import io.buyerstatus.aws.order.DynamoInquiryDesk;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.asking.AskSeller;
import io.buyerstatus.core.inquiry.AskedProduct;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Language;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What people without an order ask the demo shop: about a product, about the shop, and what looks like spam. Asked as the form asks. */
final class DemoInquiries {
    private static final Duration TYPED = Duration.ofMinutes(2);

    private record Asked(String name, String email, String text, String language, Optional<AskedProduct> product) {}

    private static final List<Asked> ASKED = List.of(
            new Asked(
                    "Jonas Lindner",
                    "jonas.lindner@example.org",
                    "Ist der Becher „Fjell“ auch für die Spülmaschine geeignet?\nUnd gibt es ihn wieder in Blau?",
                    "de",
                    AskedProduct.named(
                            "FJELL-BLAU",
                            "Becher „Fjell“, 300 ml",
                            "https://www.nordlicht-keramik.example/fjell",
                            "https://www.nordlicht-keramik.example/fjell.jpg")),
            new Asked(
                    "Emily Carter",
                    "emily.carter@example.org",
                    "Do you ship to Ireland, and could you gift-wrap a set of four bowls?",
                    "en",
                    Optional.empty()),
            new Asked(
                    "Rank Faster",
                    "offers@example.org",
                    "We offer SEO and backlinks for your shop: https://rank.example",
                    "en",
                    Optional.empty()));

    private final SettingsStore settings;
    private final DynamoInquiries inquiries;
    private final DynamoInquiryDesk desk;
    private final LinkKeys keys;
    private final SecretSource secrets;
    private final InstantSource clock;

    DemoInquiries(
            SettingsStore settings,
            DynamoInquiries inquiries,
            DynamoInquiryDesk desk,
            LinkKeys keys,
            SecretSource secrets,
            InstantSource clock) {
        this.settings = settings;
        this.inquiries = inquiries;
        this.desk = desk;
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Asks once; a shop that was asked something stays as it is. */
    void install(ShopId shop) {
        boolean asked = Arrays.stream(InquiryState.values()).anyMatch(state -> desk.count(shop, state, 1) > 0);
        if (!asked) {
            ASKED.forEach(question -> ask(shop, question));
        }
    }

    /** The form was opened a while ago. */
    private void ask(ShopId shop, Asked asked) {
        at(() -> clock.instant().minus(TYPED)).form(shop.value()).ifPresent(form -> at(clock)
                .ask(
                        shop.value(),
                        new AskSeller.Typed(
                                form.seal(),
                                "",
                                asked.name(),
                                asked.email(),
                                asked.text(),
                                asked.product(),
                                new Language(asked.language())),
                        "192.0.2.1"));
    }

    private AskSeller at(InstantSource when) {
        return new AskSeller(settings, inquiries, RateLimiter.UNLIMITED, keys, secrets, when);
    }
}
