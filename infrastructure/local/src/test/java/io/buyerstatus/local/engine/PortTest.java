package io.buyerstatus.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PortTest {

    @Test
    void neverChoosesAPortTwiceThoughNobodyListensYet() {
        int systems = 500;
        Set<Integer> chosen = new HashSet<>();

        for (int system = 0; system < systems; system++) {
            chosen.add(new Port(0, "S3_PORT").claim().number());
        }

        assertThat(chosen).hasSize(systems);
    }

    @Test
    void saysWhoseVariableIsToBeSetWhereAPortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new Port(other.getLocalPort(), "S3_PORT").claim())
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("S3_PORT");
        }
    }
}
