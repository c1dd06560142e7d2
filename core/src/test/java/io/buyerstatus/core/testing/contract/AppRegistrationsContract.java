package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.app.AppRegistration;
import io.buyerstatus.core.connection.app.AppRegistration.Confirmed;
import io.buyerstatus.core.connection.app.AppRegistration.Installation;
import io.buyerstatus.core.connection.app.AppRegistration.Pending;
import io.buyerstatus.core.connection.app.AppRegistration.Replaced;
import io.buyerstatus.core.connection.app.AppRegistrations;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What whoever keeps how connections' apps stand must do. */
public abstract class AppRegistrationsContract {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00.123456789Z");

    private final ShopId shop = new ShopId("s" + UUID.randomUUID().toString().substring(0, 8));
    private final ConnectionId id =
            new ConnectionId("sw-" + UUID.randomUUID().toString().substring(0, 8));

    protected abstract AppRegistrations registrations();

    private AppRegistration rich(long revision) {
        Installation installation = new Installation("vvRy7Nv3Bo8mAVda", "http://Shop.example//");
        return new AppRegistration(
                shop,
                id,
                revision,
                Optional.of(new Pending(installation, new SealedSecret("cGVuZGluZw=="), NOW)),
                Optional.of(new Confirmed(
                        installation,
                        new SealedSecret("Y29uZmlybWVk"),
                        Optional.of(new PullAccess(
                                ShopAddress.parse("https://shop.example"),
                                "SWIA1",
                                new SealedSecret("YWNjZXNz"),
                                4,
                                false)))),
                Optional.of(new Replaced(new SealedSecret("cmVwbGFjZWQ="), NOW.plusSeconds(60))));
    }

    @Test
    @Tag("SW-2")
    void comesBackAsItWasStored() {
        assertThat(registrations().find(shop, id)).isEmpty();
        AppRegistration first = rich(1);
        assertThat(registrations().replace(first)).isTrue();
        assertThat(registrations().find(shop, id)).contains(first);

        AppRegistration bare = new AppRegistration(
                shop,
                id,
                2,
                Optional.empty(),
                first.confirmed().map(known -> new Confirmed(known.installation(), known.secret(), Optional.empty())),
                Optional.empty());
        assertThat(registrations().replace(bare)).isTrue();
        assertThat(registrations().find(shop, id)).contains(bare);
        assertThat(registrations().find(shop, new ConnectionId("another"))).isEmpty();
    }

    @Test
    @Tag("SW-2")
    void ofTwoWhoChangeItOneIsFirst() {
        assertThat(registrations().replace(rich(1))).isTrue();
        assertThat(registrations().replace(rich(1))).isFalse();
        assertThat(registrations().replace(rich(2))).isTrue();
        assertThat(registrations().replace(rich(2))).isFalse();
        assertThat(registrations().replace(rich(4))).isFalse();
    }
}
