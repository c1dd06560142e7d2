package io.buyerstatus.operator.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.mailbox.domain.DnsRecords;
import io.buyerstatus.core.mailbox.domain.SenderProof;
import io.buyerstatus.core.mailbox.login.Credential;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryMailboxes;
import io.buyerstatus.operator.document.DocumentReader;
import io.buyerstatus.operator.document.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mailboxes of a document. */
final class MailboxImportTest {
    private static final ShopId SHOP = new ShopId("demo");

    private final InMemoryMailboxes mailboxes = new InMemoryMailboxes();
    private final FakeSecretBox box = new FakeSecretBox();
    private final MailboxImport imports = new MailboxImport(
            mailboxes,
            box,
            new SenderProof(
                    new DnsRecords() {
                        @Override
                        public Optional<List<String>> texts(String name) {
                            return Optional.of(List.of());
                        }

                        @Override
                        public Optional<List<String>> mailServers(String domain) {
                            return Optional.of(List.of("mx.shop.example"));
                        }
                    },
                    MailServers.NONE,
                    Optional.empty()),
            name -> "");

    private MailboxImport.Plan plan(String... lines) {
        String yaml = "shop: demo\nmailboxes:\n  service:\n    login: service@shop.example\n    "
                + String.join("\n    ", lines) + "\n";
        return DocumentReader.read(yaml) instanceof Reading.Accepted accepted
                ? imports.plan(SHOP, accepted.document().mailboxes().orElseThrow())
                : throwing(yaml);
    }

    private static MailboxImport.Plan throwing(String yaml) {
        throw new AssertionError(DocumentReader.read(yaml));
    }

    @Test
    @Tag("C42")
    void aSenderThatReceiversCannotTrustIsImportedOnlyWhereTheFileInsists() {
        assertThat(plan("smtp: smtp.gmail.com", "password: hush").problems())
                .singleElement()
                .asString()
                .contains("service@shop.example is not proven", "_spf.google.com", "unproven: true");
        MailboxImport.Plan insisted = plan("smtp: smtp.gmail.com", "password: hush", "unproven: true");
        assertThat(insisted.problems()).isEmpty();
        assertThat(imports.apply(insisted)).isTrue();
        assertThat(plan("smtp: smtp.gmail.com", "password: keep", "name: Nordlicht")
                        .problems())
                .as("neither address nor server changes")
                .isEmpty();
        assertThat(plan("smtp: smtp.somebody.example", "password: other").problems())
                .as("of this provider nothing is known")
                .isEmpty();
    }

    @Test
    @Tag("C42")
    void anAddressThatNoIdentityOfAmazonsCoversIsSaidToBeNone() {
        assertThat(plan("smtp: email-smtp.eu-central-1.amazonaws.com", "password: hush")
                        .problems())
                .singleElement()
                .asString()
                .contains("service@shop.example is no sender that Amazon SES is known to have", "unproven: true");
    }

    @Test
    @Tag("C40")
    void whatLetsUsInAtOneServerGoesToNoOtherBecauseSomebodyIsToSignIn() {
        assertThat(imports.apply(plan("smtp: smtp.somebody.example", "password: hush")))
                .isTrue();
        assertThat(imports.apply(plan("smtp: smtp.another.example", "password: sign-in")))
                .isTrue();
        assertThat(mailboxes
                        .password(SHOP, mailboxes.of(SHOP).getFirst().id())
                        .map(closed -> new String(box.open(SHOP, Purpose.MAILBOX, closed), StandardCharsets.UTF_8)))
                .contains(Credential.NONE_YET);
    }
}
