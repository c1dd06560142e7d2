package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of connections, against stand-ins of shop systems on a running system. */
@OnSharedSystem
final class ConnectionsTest {
    private final Running running;

    ConnectionsTest(Running running) {
        this.running = running;
    }

    @Tag("KS-2")
    @Tag("KS-8")
    @Tag("KS-11")
    @ParameterizedTest
    @ValueSource(strings = {"ebay", "magento", "medusa", "prestashop", "shopify", "shopware", "woocommerce"})
    void b12AShopSystemIsInstalledFetchedFromToldByAndRemovedInSeconds(String kind) {
        var tried = running.operator("connections", "try", kind);
        assertThat(tried.out() + tried.err())
                .contains("ok   install", "ok   pull", "ok   push", "ok   remove")
                .doesNotContain("BAD", "cs_local", "key_local", "rt_local");
        assertThat(tried.code()).isZero();
    }
}
