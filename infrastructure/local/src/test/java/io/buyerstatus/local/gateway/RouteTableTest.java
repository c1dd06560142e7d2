package io.buyerstatus.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.local.wiring.RouteDefinition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RouteTableTest {

    private static final RouteTable TABLE = new RouteTable(List.of(
            route("ANY", "/{all+}"),
            route("GET", "/o/{ref}/{secret}"),
            route("GET", "/o/{ref}/stop"),
            route("ANY", "/o/{ref}/{secret}"),
            route("POST", "/files/{path+}")));

    @Test
    void theMostSpecificRouteWins() {
        assertThat(key("GET", "/o/1/stop")).isEqualTo("GET /o/{ref}/stop");
        assertThat(key("GET", "/o/1/2")).isEqualTo("GET /o/{ref}/{secret}");
        assertThat(key("PUT", "/o/1/2")).isEqualTo("ANY /o/{ref}/{secret}");
        assertThat(key("GET", "/o/1")).isEqualTo("ANY /{all+}");
    }

    @Test
    void variablesHoldWhatStandsInTheirPlace() {
        assertThat(TABLE.find("GET", "/o/a%2Fb/c").orElseThrow().variables())
                .isEqualTo(Map.of("ref", "a%2Fb", "secret", "c"));
        assertThat(TABLE.find("POST", "/files/a/b/c").orElseThrow().variables()).isEqualTo(Map.of("path", "a/b/c"));
    }

    @Test
    void anEmptySegmentIsNoVariable() {
        RouteTable table = new RouteTable(List.of(route("GET", "/o/{ref}/{secret}")));

        assertThat(table.find("GET", "/o/a/")).isEmpty();
        assertThat(table.find("GET", "/o//b")).isEmpty();
        assertThat(table.find("GET", "/")).isEmpty();
        assertThat(table.find("HEAD", "/o/a/b")).isEmpty();
    }

    private static String key(String method, String path) {
        return TABLE.find(method, path).orElseThrow().route().key();
    }

    private static RouteDefinition route(String method, String path) {
        return new RouteDefinition(method, path, "function");
    }
}
