package io.buyerstatus.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.net.Resolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where addresses lead, in every spelling that somebody has used to get past a look at the text. */
class TargetTest {
    /** Literals mean what the system says they mean, odd ones are asked of nobody; every other name is public. */
    private static final Resolver NAMES_ARE_PUBLIC = host -> host.matches("[0-9a-fA-FxX.:]+")
            ? Resolver.SYSTEM.resolve(host)
            : List.of(InetAddress.getByName("8.8.8.8"));

    private static final List<String> NOT_PUBLIC = List.of("""
            127.0.0.1 127.0.0.2 127.1 127.0.1 2130706433 0x7f000001 0x7f.0.0.1 0x7f.0x0.0x0.0x1 017700000001 0177.0.0.1
            0177.0.0.01 127.0.0.1. 127.000.000.001 [::1] [::] 0 0.0.0.0 [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1]
            [0:0:0:0:0:ffff:127.0.0.1] [::127.0.0.1] [64:ff9b::127.0.0.1] [2002:7f00:1::] 169.254.169.254 2852039166
            0xa9fea9fe 0xA9.0xFE.0xA9.0xFE 0251.0376.0251.0376 169.254.43518 169.16689662 [::ffff:169.254.169.254]
            [::ffff:a9fe:a9fe] [fd00:ec2::254] [fe80::1] 10.0.0.1 167772161 0xa000001 012.0.0.1 10.1 192.168.1.1
            3232235777 0xc0a80101 0300.0250.01.01 172.16.0.1 2886729729 100.64.0.1 224.0.0.1 255.255.255.255 4294967295
            198.18.0.1 \u2460\u2461\u2466.0.0.1 \uff11\uff12\uff17.\uff10.\uff10.\uff11 127\u30020\u30020\u30021
            %31%32%37.0.0.1 127.0.0%2e1
            """.split("\\s+"));

    @TestFactory
    Stream<DynamicTest> noSpellingOfAnAddressThatIsNotPublicIsApproved() {
        return NOT_PUBLIC.stream()
                .flatMap(host -> Stream.of(
                        "http://" + host,
                        "https://" + host + "/",
                        "http://" + host + ":80/x.jpg",
                        "HTTP://" + host + "/latest/meta-data/",
                        "http://" + host + "#.shop.example/x.png",
                        "http://" + host + "?@shop.example/x.png"))
                .map(url -> DynamicTest.dynamicTest(
                        url, () -> assertThat(look(url, NAMES_ARE_PUBLIC)).isNotEqualTo("approved")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://localhost.",
                "http://LOCALHOST/x",
                "http://foo.localhost",
                "http://127.0.0.1.nip.io",
                "http://metadata.google.internal",
                "http://b\u00fccher.example",
                "http://xn--bcher-kva.example",
                "http://shop.example."
            })
    void aNameIsWhatItLeadsTo(String url) {
        assertThat(look(url, host -> List.of(InetAddress.getLoopbackAddress())))
                .endsWith("leads to 127.0.0.1, which is not public: loopback");
        assertThat(look(url, host -> List.of(InetAddress.getByName("8.8.8.8")))).isEqualTo("approved");
    }

    @Test
    void oneAddressThatIsNotPublicSpoilsAll() {
        Resolver mixed = host -> List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.7"));
        assertThat(look("https://shop.example/x.jpg", mixed))
                .isEqualTo("shop.example leads to 10.0.0.7, which is not public: private use");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://u@shop.example/x",
                "https://u:p@shop.example/x",
                "https://:p@shop.example/x",
                "http://shop.example@127.0.0.1/x",
                "http://a%40b@shop.example/"
            })
    void credentialsAreRefused(String url) {
        assertThat(look(url, NAMES_ARE_PUBLIC)).isEqualTo("the address holds a user name or password");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 21, 22, 25, 81, 444, 3306, 6379, 8080, 8443, 9001, 9200, 11211, 65535})
    void otherPortsAreRefused(int port) {
        assertThat(look("http://shop.example:" + port, NAMES_ARE_PUBLIC))
                .isEqualTo("only ports 80 and 443 are fetched from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://shop.example/x",
                "gopher://shop.example/",
                "data:image/png;base64,AAAA",
                "jar:http://shop.example!/x",
                "javascript:alert(1)",
                "//shop.example/x",
                "",
                "http://[::1",
                "http://[fe80::1%25eth0]/",
                "http://shop.example:99999/",
                "dict://shop.example:11211/"
            })
    void whatIsNoAddressOfTheWebIsNone(String url) {
        assertThat(HttpUrl.parse(url)).isNull();
    }

    @Test
    void anUnknownHostIsNotForbiddenButUnknown() {
        Resolver nobody = host -> {
            throw new UnknownHostException(host);
        };
        assertThat(Target.of(HttpUrl.get("https://gone.example/x"), nobody, Origins.NONE))
                .isEqualTo(new Target.Unknown("gone.example"));
    }

    @Test
    void whatTheOperatorAllowsIsThatOriginAndNoOther() {
        Origins origins = Origins.parse("http://localhost:8080, https://images.internal");
        Resolver inside = host -> List.of(InetAddress.getByName("10.0.0.7"));
        assertThat(look("http://localhost:8080/cup.jpg", inside, origins)).isEqualTo("approved");
        assertThat(look("https://images.internal/cup.jpg", inside, origins)).isEqualTo("approved");
        for (String other : List.of(
                "http://localhost/cup.jpg",
                "https://localhost:8080/",
                "http://localhost:8081/",
                "http://localhost.:8080/",
                "http://images.internal/",
                "https://images.internal:8443/",
                "https://x.images.internal/")) {
            assertThat(look(other, inside, origins)).as(other).isNotEqualTo("approved");
        }
        assertThat(Origins.parse(" ").allowed()).isEmpty();
    }

    private static String look(String url, Resolver resolver) {
        return look(url, resolver, Origins.NONE);
    }

    private static String look(String url, Resolver resolver, Origins origins) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null) {
            return "no address of the web";
        }
        return switch (Target.of(parsed, resolver, origins)) {
            case Target.Approved approved -> "approved";
            case Target.Refused refused -> refused.reason();
            case Target.Unknown unknown -> "unknown";
        };
    }
}
