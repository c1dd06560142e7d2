package io.buyerstatus.core.testing.sample;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.ShareState;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.order.NotificationPreferences;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.SupportedLanguage;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Who may open a random order, and what its buyer wishes to hear. */
final class RandomAccess {
    private final RandomValues random;

    RandomAccess(RandomValues random) {
        this.random = random;
    }

    NotificationPreferences preferences() {
        return new NotificationPreferences(
                random.flag(),
                random.maybe(this::email),
                random.maybe(this::email),
                random.maybe(() -> random.anyOf(DeliveryChannel.values())),
                random.maybe(() ->
                        new Language(random.anyOf(SupportedLanguage.values()).tag())));
    }

    Access access() {
        LinkState link = new LinkState(
                1 + random.below(50),
                hash(),
                random.maybe(random::instant),
                list(random.below(LinkState.REMEMBERED + 1), this::hash));
        return new Access(
                link,
                random.maybe(() -> new ShareState(1 + random.below(50), random.maybe(this::hash))),
                list(random.below(Access.BROWSERS + 1), this::browser));
    }

    private VerifiedBrowser browser() {
        return new VerifiedBrowser(hash(), random.anyOf(VerifiedBrowser.Proof.values()), random.instant());
    }

    private SecretHash hash() {
        byte[] bytes = new byte[LinkSecret.BYTES];
        IntStream.range(0, bytes.length).forEach(at -> bytes[at] = (byte) random.below(256));
        return SecretHash.of(LinkSecret.of(bytes));
    }

    private EmailAddress email() {
        return new EmailAddress("buyer" + random.below(1000) + "@example.org");
    }

    private static <T> List<T> list(int size, Supplier<T> each) {
        return IntStream.range(0, size).mapToObj(at -> each.get()).toList();
    }
}
