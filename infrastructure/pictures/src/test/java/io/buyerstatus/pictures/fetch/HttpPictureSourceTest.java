package io.buyerstatus.pictures.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.net.Resolver;
import io.buyerstatus.core.picture.copy.PictureSource.Fetched;
import io.buyerstatus.outbound.Origins;
import io.buyerstatus.outbound.PinnedSockets;
import io.buyerstatus.outbound.testing.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpPictureSourceTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @Test
    void thePicturesBytesComeAndTheServerIsToldWhoAsks() throws IOException {
        try (Server server = Server.saying(OK + "content-length: 3\r\n\r\nabc")) {
            assertThat(bytes(fetch(server, "/cup.jpg?v=1"))).isEqualTo("abc");
            assertThat(server.heads().getFirst())
                    .startsWith("GET /cup.jpg?v=1 HTTP/1.1\r\n")
                    .containsIgnoringCase("user-agent: BuyerStatus/1.0")
                    .containsIgnoringCase("accept-encoding: identity")
                    .doesNotContainIgnoringCase("cookie")
                    .doesNotContainIgnoringCase("referer");
        }
    }

    @ParameterizedTest
    @Tag("C30")
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "0"})
    void inProductionNothingOfThisMachineIsAsked(String host) {
        HttpPictureSource production =
                new HttpPictureSource(Resolver.SYSTEM, Origins.NONE, HttpPictureSource.Wanted.DOCUMENTS);
        assertThat(production.fetch(URI.create("http://" + host + "/x"))).isInstanceOf(Fetched.Refused.class);
    }

    @Test
    void aNameIsResolvedOnceSoThatItCannotMeanSomethingElseWhenConnecting() throws IOException {
        try (Server server = Server.saying(OK + "content-length: 3\r\n\r\nabc")) {
            List<String> asked = new ArrayList<>();
            Resolver rebinding = host -> {
                asked.add(host);
                // Something else when it is looked at, this machine ever after.
                return List.of(
                        asked.size() == 1 ? InetAddress.getByName("192.0.2.1") : InetAddress.getLoopbackAddress());
            };
            Fetched fetched = new HttpPictureSource(
                            rebinding,
                            Origins.parse(server.origin()),
                            HttpPictureSource.Wanted.PICTURES,
                            Duration.ofMillis(400))
                    .fetch(URI.create(server.origin() + "/x"));
            assertThat(fetched).isInstanceOf(Fetched.Missed.class);
            assertThat(asked).hasSize(1);
            assertThat(server.heads()).isEmpty();
        }
    }

    @Test
    void aSocketConnectsToWhatWasApprovedAndToNothingElse() throws IOException {
        try (Server server = Server.saying(OK + "\r\n")) {
            int port = URI.create(server.origin()).getPort();
            PinnedSockets pinned = new PinnedSockets(Set.of(InetAddress.getByName("192.0.2.1")));
            assertThatThrownBy(() -> pinned.createSocket()
                            .connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000))
                    .hasMessageContaining("was not approved");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.1/",
                "//10.0.0.1/x",
                "https://[::1]/",
                "http://user@shop.example/",
                "http://shop.example:22/",
                "http://localhost:1/",
                "ftp://shop.example/x",
                "file:///etc/passwd",
                "http://2852039166/",
                "http://"
            })
    void aRedirectIsLookedAtLikeTheFirstAddress(String location) throws IOException {
        try (Server server =
                Server.saying("HTTP/1.1 302 Found\r\ncontent-length: 0\r\nlocation: " + location + "\r\n\r\n")) {
            assertThat(fetch(server, "/")).isInstanceOf(Fetched.Refused.class);
            assertThat(server.heads()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void threeRedirectsAreFollowedAndNoFourth(int redirects) throws IOException {
        AtomicInteger left = new AtomicInteger(redirects);
        try (Server server = new Server(client -> client.write((left.getAndDecrement() > 0
                        ? "HTTP/1.1 307 There\r\ncontent-length: 0\r\nlocation: /next" + left + "\r\n\r\n"
                        : OK + "content-length: 1\r\n\r\nx")
                .getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(fetch(server, "/")).isInstanceOf(redirects == 3 ? Fetched.Bytes.class : Fetched.Refused.class);
            assertThat(server.heads()).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 410, 451})
    void whatIsGoneForGoodIsRefused(int status) throws IOException {
        try (Server server = Server.saying("HTTP/1.1 " + status + " No\r\ncontent-length: 0\r\n\r\n")) {
            assertThat(fetch(server, "/")).isEqualTo(new Fetched.Refused("the server answers HTTP " + status));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 403, 404, 425, 429, 500, 502, 503, 504})
    void whatMayChangeIsTriedAgain(int status) throws IOException {
        try (Server server = Server.saying("HTTP/1.1 " + status + " No\r\ncontent-length: 0\r\n\r\n")) {
            assertThat(fetch(server, "/")).isInstanceOf(Fetched.Missed.class);
        }
    }

    @Test
    void aFileThatSaysItIsTooLargeIsNotRead() throws IOException {
        try (Server server = Server.saying(OK + "content-length: 9999999999\r\n\r\nabc")) {
            assertThat(fetch(server, "/")).isEqualTo(new Fetched.TooLarge("it is larger than 8 MiB"));
        }
    }

    @Test
    void aFileThatNeverEndsIsReadToItsLimitOnly() throws IOException {
        byte[] chunk = new byte[1 << 16];
        AtomicLong written = new AtomicLong();
        try (Server server = new Server(client -> {
            client.write((OK + "\r\n").getBytes(StandardCharsets.US_ASCII));
            while (written.get() < 1_000_000_000L) {
                client.write(chunk);
                written.addAndGet(chunk.length);
            }
        })) {
            assertThat(fetch(server, "/")).isEqualTo(new Fetched.TooLarge("it is larger than 8 MiB"));
        }
        assertThat(written.get()).isLessThan(40_000_000L);
    }

    @Test
    void aFileThatEndsTooEarlyIsTriedAgain() throws IOException {
        try (Server server = Server.saying(OK + "content-length: 100\r\n\r\nabc")) {
            assertThat(fetch(server, "/")).isInstanceOf(Fetched.Missed.class);
        }
    }

    @Test
    void aServerThatDripsOrIsSilentIsGivenUp() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        Server.Talk drips = client -> {
            client.write((OK + "\r\n").getBytes(StandardCharsets.US_ASCII));
            while (!never.await(50, TimeUnit.MILLISECONDS)) {
                client.write('x');
                client.flush();
            }
        };
        Server.Talk silent = client -> never.await();
        for (Server.Talk talk : List.of(drips, silent)) {
            try (Server server = new Server(talk)) {
                assertThat(fetch(server, "/", Duration.ofMillis(400)))
                        .isEqualTo(new Fetched.Missed("the server is too slow"));
            }
        }
    }

    @Test
    void headersWithoutEndAreNotKept() throws IOException {
        byte[] header = ("x-a: " + "b".repeat(1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Server server = new Server(client -> {
            client.write(OK.getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < 100_000; at++) {
                client.write(header);
            }
        })) {
            assertThat(fetch(server, "/")).isInstanceOf(Fetched.Missed.class);
        }
    }

    @Test
    void whatIsNoHttpIsTriedAgain() throws IOException {
        try (Server server = Server.saying("SSH-2.0-OpenSSH_9.9\r\n")) {
            assertThat(fetch(server, "/")).isInstanceOf(Fetched.Missed.class);
        }
    }

    @Test
    void packedBytesAreNotUnpacked() throws IOException {
        try (Server server = Server.saying(OK + "content-encoding: gzip\r\ncontent-length: 4\r\n\r\n\u001f\u008b12")) {
            assertThat(bytes(fetch(server, "/"))).isEqualTo("\u001f\u008b12");
        }
    }

    private static Fetched fetch(Server server, String path) {
        return fetch(server, path, Duration.ofSeconds(8));
    }

    private static Fetched fetch(Server server, String path, Duration patience) {
        Resolver resolver = host ->
                host.equals("shop.example") ? List.of(InetAddress.getByName("8.8.8.8")) : Resolver.SYSTEM.resolve(host);
        return new HttpPictureSource(
                        resolver, Origins.parse(server.origin()), HttpPictureSource.Wanted.PICTURES, patience)
                .fetch(URI.create(server.origin() + path));
    }

    private static String bytes(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Bytes.class);
        return new String(((Fetched.Bytes) fetched).content(), StandardCharsets.ISO_8859_1);
    }
}
