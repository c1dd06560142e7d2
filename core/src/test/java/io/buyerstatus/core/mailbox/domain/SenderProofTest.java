package io.buyerstatus.core.mailbox.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.mailbox.domain.SenderProof.Unproven;
import io.buyerstatus.core.mailbox.domain.SenderProof.Why;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C42")
class SenderProofTest {
    private static final String GOOGLE = "smtp.gmail.com";
    private static final String AMAZON = "email-smtp.eu-central-1.amazonaws.com";
    private static final String ELSEWHERE = "smtp.somebody.example";

    private final Map<String, List<String>> texts = new HashMap<>();
    private List<String> servers = List.of("mx.shop.example");
    private boolean silent;

    private final SenderProof proof = new SenderProof(
            new DnsRecords() {
                @Override
                public Optional<List<String>> texts(String name) {
                    return silent ? Optional.empty() : Optional.of(texts.getOrDefault(name, List.of()));
                }

                @Override
                public Optional<List<String>> mailServers(String domain) {
                    return silent ? Optional.empty() : Optional.of(servers);
                }
            },
            MailServers.parse("mail.internal:465"),
            Optional.of("Status.Example"));

    private Optional<Why> against(String host, String address) {
        return proof.against(new Mailbox(
                        new ShopId("demo"),
                        new MailboxId("service"),
                        new MailServer(host, 465),
                        Security.TLS,
                        Optional.of("x"),
                        new EmailAddress(address),
                        "",
                        SendingLimit.USUAL,
                        Optional.empty(),
                        1))
                .map(Unproven::why);
    }

    @Test
    void aKnownProviderThatADomainNamesNowhereIsRefusedAndOneOfBothIsEnough() {
        assertThat(against(GOOGLE, "service@shop.example")).contains(Why.NOT_NAMED);
        texts.put("shop.example", List.of("v=spf1 include:_spf.google.com ~all"));
        assertThat(against(GOOGLE, "service@shop.example")).isEmpty();
        texts.put("shop.example", List.of("v=spf1 include:spf.other.example ~all"));
        assertThat(against(GOOGLE, "service@shop.example")).contains(Why.NOT_NAMED);
        texts.put("google._domainkey.shop.example", List.of("v=DKIM1; k=rsa; p=MIIBIjAN"));
        assertThat(against(GOOGLE, "service@shop.example")).isEmpty();
    }

    @Test
    void aDomainThatNeitherTakesMailNorSendsAnyIsRefusedByWhomeverItIsSent() {
        servers = List.of();
        assertThat(against(ELSEWHERE, "service@shopp.example")).contains(Why.NO_MAIL_DOMAIN);
        texts.put("shopp.example", List.of("v=spf1 a ~all"));
        assertThat(against(ELSEWHERE, "service@shopp.example")).as("it sends").isEmpty();
        servers = List.of("mx.shop.example");
        texts.clear();
        assertThat(against(ELSEWHERE, "service@shopp.example"))
                .as("it takes mail, and of this provider nothing is known")
                .isEmpty();
    }

    @Test
    void ofSesOnlyWhatAnIdentityCoversIsProven() {
        assertThat(against(AMAZON, "service@shop.example")).contains(Why.NO_IDENTITY);
        assertThat(against(AMAZON, "service@status.example")).isEmpty();
        assertThat(against(AMAZON, "service@post.status.example")).isEmpty();
        assertThat(against(AMAZON, "service@notstatus.example")).contains(Why.NO_IDENTITY);
        texts.put("shop.example", List.of("v=spf1 include:amazonses.com ~all"));
        assertThat(against(AMAZON, "service@shop.example")).isEmpty();
    }

    @Test
    void whatCannotBeAskedAndWhatIsTheOperatorsOwnIsTaken() {
        servers = List.of();
        assertThat(against("mail.internal", "service@shop.example")).isEmpty();
        silent = true;
        assertThat(against(GOOGLE, "service@shop.example")).isEmpty();
        assertThat(against(AMAZON, "service@shop.example")).isEmpty();
    }
}
