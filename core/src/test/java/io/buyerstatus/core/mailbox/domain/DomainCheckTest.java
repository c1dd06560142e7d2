package io.buyerstatus.core.mailbox.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.mailbox.TrialStep.Light;
import io.buyerstatus.core.mailbox.domain.DomainFinding.TxtRecord;
import io.buyerstatus.core.mailbox.domain.DomainFinding.What;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("C42")
class DomainCheckTest {
    private static final String GOOGLE = "smtp.gmail.com";

    private final Map<String, List<String>> texts = new HashMap<>();
    private List<String> servers = List.of("aspmx.l.google.com");
    private boolean silent;

    private final DnsRecords dns = new DnsRecords() {
        @Override
        public Optional<List<String>> texts(String name) {
            return silent ? Optional.empty() : Optional.of(texts.getOrDefault(name, List.of()));
        }

        @Override
        public Optional<List<String>> mailServers(String domain) {
            return silent ? Optional.empty() : Optional.of(servers);
        }
    };

    private DomainFinding found(What what, String host) {
        Mailbox mailbox = new Mailbox(
                new ShopId("demo"),
                new MailboxId("service"),
                new MailServer(host, 465),
                Security.TLS,
                Optional.of("x"),
                new EmailAddress("service@post.shop.example"),
                "",
                SendingLimit.USUAL,
                Optional.empty(),
                1);
        return DomainCheck.of(mailbox, dns).stream()
                .filter(finding -> finding.what() == what)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDomainInGoodOrderIsGreen() {
        texts.put("post.shop.example", List.of("some=else", "v=spf1 include:_spf.google.com -all"));
        texts.put("google._domainkey.post.shop.example", List.of("v=DKIM1; k=rsa; p=MIIBIjAN"));
        texts.put("_dmarc.shop.example", List.of("v=DMARC1; p=quarantine"));
        for (What what : What.values()) {
            assertThat(found(what, GOOGLE).light()).as("%s", what).isEqualTo(Light.GREEN);
        }
    }

    @Test
    void whatIsMissingIsNamedWithWhatToEnter() {
        servers = List.of();
        texts.put("google._domainkey.post.shop.example", List.of("v=DKIM1; k=rsa; p="));
        assertThat(found(What.MX, GOOGLE).light()).isEqualTo(Light.RED);
        assertThat(found(What.SPF, GOOGLE).record())
                .contains(new TxtRecord("post.shop.example", "v=spf1 include:_spf.google.com ~all"));
        assertThat(found(What.DKIM, GOOGLE).light())
                .as("a key that was taken back")
                .isEqualTo(Light.RED);
        assertThat(found(What.DMARC, GOOGLE).record())
                .contains(new TxtRecord(
                        "_dmarc.post.shop.example", "v=DMARC1; p=none; rua=mailto:service@post.shop.example"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=spf1 a mx -all | RED | v=spf1 a mx include:_spf.google.com -all",
                "v=spf1 include:other.example | RED | v=spf1 include:other.example include:_spf.google.com ~all",
                "v=spf1 include:_spf.google.com +all | RED | ",
                "v=spf1 redirect=_spf.google.com | GREEN | ",
                "V=SPF1 INCLUDE:_SPF.GOOGLE.COM ~ALL | GREEN | ",
                "v=spf10 include:_spf.google.com | RED | v=spf1 include:_spf.google.com ~all"
            })
    void itsRecordOfSendersNamesTheProvider(String record, Light light, String enter) {
        texts.put("post.shop.example", List.of(record));
        assertThat(found(What.SPF, GOOGLE).light()).isEqualTo(light);
        assertThat(found(What.SPF, GOOGLE).record().map(TxtRecord::value)).isEqualTo(Optional.ofNullable(enter));
    }

    @Test
    void twoRecordsOfSendersAreNone() {
        texts.put("post.shop.example", List.of("v=spf1 include:_spf.google.com ~all", "v=spf1 mx ~all"));
        assertThat(found(What.SPF, GOOGLE).light()).isEqualTo(Light.RED);
    }

    @Test
    void ofAProviderThatNobodyKnowsHereOnlyWhatIsCertainIsSaid() {
        texts.put("post.shop.example", List.of("v=spf1 mx ~all"));
        assertThat(found(What.SPF, "mail.shop.example").light()).isEqualTo(Light.NOT_TRIED);
        assertThat(found(What.DKIM, "mail.shop.example").light()).isEqualTo(Light.NOT_TRIED);
        texts.clear();
        assertThat(found(What.SPF, "notgmail.com").light()).isEqualTo(Light.RED);
        assertThat(found(What.SPF, "notgmail.com").record()).isEmpty();
    }

    @Test
    void silenceIsNoFinding() {
        silent = true;
        for (What what : What.values()) {
            assertThat(found(what, GOOGLE).light()).as("%s", what).isEqualTo(Light.NOT_TRIED);
        }
    }
}
