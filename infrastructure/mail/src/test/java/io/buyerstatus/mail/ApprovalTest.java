package io.buyerstatus.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.MailServers;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mailbox's server is looked at like every address that shops name. */
class ApprovalTest {
    @ParameterizedTest
    @ValueSource(ints = {25, 80, 443, 9001, 22, 993})
    @Tag("C38")
    void otherPortsThanThoseForHandingInAreRefused(int port) {
        assertThat(approval("smtp.example.com", port, "8.8.8.8")).isInstanceOf(Approval.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {465, 587, 2465, 2587, 2525})
    void portsForHandingInAreTaken(int port) {
        assertThat(approval("smtp.example.com", port, "8.8.8.8")).isInstanceOf(Approval.Approved.class);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "169.254.169.254", "10.0.0.1", "192.168.1.1", "::1", "fd00::1", "fe80::1"})
    @Tag("C38")
    void whatIsNotPublicIsRefused(String address) {
        assertThat(approval("smtp.example.com", 465, "8.8.8.8", address))
                .isInstanceOfSatisfying(Approval.Refused.class, refused -> assertThat(refused.reason())
                        .contains("not public")
                        .doesNotContain(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0177.0.0.1", "2130706433", "8.8.8.8"})
    void aNumberIsNoServersName(String host) {
        assertThat(approval(host, 465, "8.8.8.8")).isInstanceOf(Approval.Refused.class);
    }

    @Test
    void theOperatorMayNameServersThatAreNotPublic() {
        MailServers servers = MailServers.parse("localhost:3465=sha256:abc, mail.internal:465");
        assertThat(servers.pins())
                .isEqualTo(Map.of(new MailServer("localhost", 3465), "abc", new MailServer("mail.internal", 465), ""));
        InetAddress here = InetAddress.getLoopbackAddress();
        assertThat(Approval.of(
                        new MailServer("localhost", 3465), Approval.SUBMISSION_PORTS, host -> List.of(here), servers))
                .isEqualTo(new Approval.Approved(List.of(here)));
        assertThat(MailServers.parse("")).isEqualTo(MailServers.NONE);
    }

    private static Approval approval(String host, int port, String... addresses) {
        return Approval.of(
                new MailServer(host, port),
                Approval.SUBMISSION_PORTS,
                name -> {
                    InetAddress[] found = new InetAddress[addresses.length];
                    for (int at = 0; at < addresses.length; at++) {
                        found[at] = InetAddress.getByName(addresses[at]);
                    }
                    return List.of(found);
                },
                MailServers.NONE);
    }
}
