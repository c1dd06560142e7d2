package io.buyerstatus.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicAddressesTest {
    private static final String NOT_PUBLIC = """
            0.0.0.0 0.0.0.1 0.255.255.255 10.0.0.0 10.0.0.1 10.255.255.255 100.64.0.0 100.64.0.1 100.100.100.200
            100.127.255.255 127.0.0.0 127.0.0.1 127.0.0.53 127.1.2.3 127.255.255.255 169.254.0.0 169.254.0.1
            169.254.100.1 169.254.169.253 169.254.169.254 169.254.170.2 169.254.170.23 169.254.255.255 172.16.0.0
            172.16.0.1 172.20.10.1 172.31.255.255 192.0.0.0 192.0.0.8 192.0.0.170 192.0.0.192 192.0.2.1 192.31.196.1
            192.52.193.1 192.88.99.1 192.168.0.0 192.168.0.1 192.168.178.1 192.168.255.255 192.175.48.1 198.18.0.0
            198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.0 203.0.113.255 224.0.0.1 224.0.0.251 239.255.255.250
            239.255.255.255 240.0.0.0 250.1.2.3 255.255.255.254 255.255.255.255
            :: ::1 ::2 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::127.0.0.1 ::10.0.0.1 64:ff9b::7f00:1
            64:ff9b::a9fe:a9fe 64:ff9b::808:808 64:ff9b:1::1 100::1 100:0:0:1::1 2001::1
            2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:2::1 2001:4:112::1 2001:10::1 2001:20::1 2001:30::1 2001:db8::1
            2001:1ff:ffff::1 2002:7f00:1:: 2002:a00:1::1 2002:a9fe:a9fe::1 2002:808:808::1 2620:4f:8000::1 3fff::1
            3fff:fff::1 4000::1 5f00::1 fc00::1 fd00::1 fd00:ec2::254 fdff:ffff::1 fe80::1 fe80::a9fe:a9fe febf::1
            fec0::1 ff01::1 ff02::1 ff05::2 ff0e::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 1::1 1fff::1
            """;

    private static final String PUBLIC = """
            1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 23.227.38.65 52.95.110.1 99.255.255.255 100.63.255.255 100.128.0.0
            126.255.255.255 128.0.0.0 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 191.255.255.255 192.0.1.0
            192.0.3.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 198.51.99.255 198.51.101.0 203.0.112.255
            203.0.114.0 223.255.255.255 2000::1 2001:200::1 2001:4860:4860::8888 2001:db7:ffff::1 2001:db9::1 2003::1
            2606:4700::6811:1 2620:4f:7fff::1 2a00:1450:4001:80b::200e 3ffe::1 3fff:1000::1
            """;

    static List<String> notPublic() {
        return List.of(NOT_PUBLIC.split("\\s+"));
    }

    static List<String> theOthers() {
        return List.of(PUBLIC.split("\\s+"));
    }

    @ParameterizedTest
    @MethodSource("notPublic")
    void whatIsNotPublicIsRefused(String literal) throws UnknownHostException {
        assertThat(PublicAddresses.refusal(InetAddress.getByName(literal))).isPresent();
    }

    @ParameterizedTest
    @MethodSource("theOthers")
    void whatIsPublicIsNot(String literal) throws UnknownHostException {
        assertThat(PublicAddresses.refusal(InetAddress.getByName(literal))).isEmpty();
    }

    /** The JDK knows some of these ranges by itself: nothing that it knows may pass. */
    @Test
    void nothingPassesThatTheJdkCallsSpecial() throws UnknownHostException {
        Random random = new Random(7);
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = new byte[round % 2 == 0 ? 4 : 16];
            random.nextBytes(bytes);
            InetAddress address = InetAddress.getByAddress(bytes);
            boolean special = Stream.of(
                            address.isAnyLocalAddress(),
                            address.isLoopbackAddress(),
                            address.isLinkLocalAddress(),
                            address.isSiteLocalAddress(),
                            address.isMulticastAddress())
                    .anyMatch(is -> is);
            assertThat(special && PublicAddresses.refusal(address).isEmpty())
                    .as(address.getHostAddress())
                    .isFalse();
        }
    }
}
