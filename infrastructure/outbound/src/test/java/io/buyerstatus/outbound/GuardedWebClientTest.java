package io.buyerstatus.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.net.Resolver;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.net.WebClient.Reply;
import io.buyerstatus.outbound.testing.Server;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Addresses of shop systems are named by whoever has a shop: they lead to the public internet, and to nothing of ours. */
@Tag("KS-2")
final class GuardedWebClientTest {
    private static final String CANARY = "Basic Y3Nfbm9ib2R5LWxvZ3MtbWU=";
    private static final Resolver NAMES_ARE_PUBLIC = host -> host.matches("[0-9a-fA-FxX.:]+")
            ? Resolver.SYSTEM.resolve(host)
            : List.of(InetAddress.getByName("8.8.8.8"));

    private static Reply ask(WebClient web, String address) {
        return web.ask(new WebClient.Request("GET", URI.create(address), Map.of("authorization", CANARY), ""));
    }

    /** Every range that is not public, at its begin, in its middle and at its end, in the spellings that a URI allows. */
    static List<String> hosts() {
        List<String> plain = List.of(
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.254",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.0.0.2",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254",
                "169.254.170.2",
                "172.16.0.1",
                "172.31.255.254",
                "192.0.0.1",
                "192.0.0.170",
                "192.0.2.1",
                "192.31.196.1",
                "192.52.193.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.1.1",
                "192.168.255.254",
                "192.175.48.1",
                "198.18.0.1",
                "198.19.255.254",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255");
        List<String> six = List.of(
                "[::]",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:169.254.169.254]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::1]",
                "[100::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[2002:7f00:1::]",
                "[2002:a00:1::]",
                "[2620:4f:8000::1]",
                "[3fff::1]",
                "[5f00::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[fe80::1]",
                "[fec0::1]",
                "[ff02::1]");
        List<String> hosts = new ArrayList<>(six);
        for (String host : plain) {
            List<Integer> parts =
                    Stream.of(host.split("\\.")).map(Integer::valueOf).toList();
            long number = parts.stream().mapToLong(Integer::longValue).reduce(0, (all, part) -> all * 256 + part);
            hosts.add(host);
            hosts.add(host + ".");
            hosts.add(String.valueOf(number));
            hosts.add("0x" + Long.toHexString(number));
            hosts.add(joined(parts, part -> "0x" + Integer.toHexString(part)));
            hosts.add(joined(parts, part -> "0" + Integer.toOctalString(part)));
            hosts.add(parts.get(0) + "." + (number & 0xffffff));
            hosts.add(parts.get(0) + "." + parts.get(1) + "." + (number & 0xffff));
        }
        return hosts;
    }

    private static String joined(List<Integer> parts, java.util.function.IntFunction<String> each) {
        return String.join(".", parts.stream().map(each::apply).toList());
    }

    @Test
    void b9NoHostThatIsNotPublicIsAsked() {
        WebClient web = new GuardedWebClient(NAMES_ARE_PUBLIC, Origins.NONE, Duration.ofMillis(50));
        List<String> hosts = hosts();
        assertThat(hosts).hasSizeGreaterThan(250);
        assertThat(hosts).allSatisfy(host -> assertThat(ask(web, "https://" + host + "/wp-json/wc/v3/orders"))
                .as(host)
                .isInstanceOf(Reply.Refused.class));
    }

    @Test
    void aNameThatLeadsToUsIsNotAsked() throws Exception {
        List<InetAddress> twofold = List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.7"));
        WebClient web = new GuardedWebClient(host -> twofold, Origins.NONE, Duration.ofMillis(50));
        assertThat(ask(web, "https://shop.example/")).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void credentialsGoOverTlsAloneAndToUsualPorts() {
        WebClient web = new GuardedWebClient(NAMES_ARE_PUBLIC, Origins.NONE, Duration.ofMillis(50));
        assertThat(ask(web, "http://shop.example/")).isInstanceOf(Reply.Refused.class);
        assertThat(ask(web, "https://shop.example:8443/")).isInstanceOf(Reply.Refused.class);
        assertThat(ask(web, "https://somebody:else@shop.example/")).isInstanceOf(Reply.Refused.class);
        assertThat(ask(web, "ftp://shop.example/")).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void b9ARedirectIsAnAnswerAndNobodyFollowsIt() throws IOException {
        try (Server elsewhere = Server.saying("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
                Server shop = Server.saying("HTTP/1.1 302 Found\r\nlocation: " + elsewhere.origin()
                        + "/\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")) {
            WebClient web =
                    new GuardedWebClient(Resolver.SYSTEM, Origins.parse(shop.origin() + "," + elsewhere.origin()));
            Reply reply = ask(web, shop.origin() + "/wp-json/wc/v3/orders");
            assertThat(reply).isInstanceOfSatisfying(Reply.Answer.class, answer -> {
                assertThat(answer.status()).isEqualTo(302);
                assertThat(answer.header("location")).contains(elsewhere.origin() + "/");
            });
            assertThat(shop.heads()).singleElement().asString().contains(CANARY);
            assertThat(elsewhere.heads()).isEmpty();
        }
    }

    @Test
    void anAnswerWithoutEndIsNone() throws IOException {
        try (Server shop = new Server(client -> {
            client.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            byte[] much = new byte[1 << 20];
            for (int at : IntStream.range(0, 10).toArray()) {
                client.write(much, 0, much.length - at);
            }
        })) {
            WebClient web = new GuardedWebClient(Resolver.SYSTEM, Origins.parse(shop.origin()));
            assertThat(ask(web, shop.origin() + "/")).isEqualTo(new Reply.Silence("its answer is too large"));
        }
    }

    /** A byte now and then keeps every single read alive, and the whole answer from ever being there. */
    @Test
    void aServerThatDripsIsGivenUp() throws IOException {
        try (Server shop = new Server(client -> {
            client.write("HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n"
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            while (!Thread.currentThread().isInterrupted()) {
                client.write('x');
                client.flush();
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        })) {
            WebClient web = new GuardedWebClient(Resolver.SYSTEM, Origins.parse(shop.origin()), Duration.ofMillis(200));
            assertThat(ask(web, shop.origin() + "/")).isEqualTo(new Reply.Silence("the server is too slow"));
        }
    }

    /** What is packed stays packed: a few kilobytes can be gigabytes. */
    @Test
    void whatAServerPackedIsNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[20_000_000]);
        }
        try (Server shop = new Server(client -> {
            client.write(("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: " + packed.size() + "\r\n\r\n")
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            packed.writeTo(client);
        })) {
            WebClient web = new GuardedWebClient(Resolver.SYSTEM, Origins.parse(shop.origin()));
            assertThat(ask(web, shop.origin() + "/"))
                    .isInstanceOfSatisfying(Reply.Answer.class, answer -> assertThat(answer.body())
                            .hasSizeLessThanOrEqualTo(packed.size()));
        }
    }

    @Test
    void b9WhatIsAskedSaysNothingOfItsCredentials() {
        WebClient.Request request = new WebClient.Request(
                "POST", URI.create("https://shop.example/a?b=secret"), Map.of("authorization", CANARY), "secret");
        assertThat(request.toString()).doesNotContain(CANARY, "secret");
    }
}
