package io.buyerstatus.core.mailbox.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.mailbox.SignInEnd;
import io.buyerstatus.core.mailbox.login.MailboxSignIn.Stage;
import io.buyerstatus.core.mailbox.login.SignInAtDesk.Outset;
import io.buyerstatus.core.mailbox.login.SignInAtDesk.Return;
import io.buyerstatus.core.mailbox.login.TokenProvider.Answer;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryMailboxes;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An owner at the desk, on their way to a mailbox's provider and back. */
@Tag("C40")
@Tag("BL-20")
class SignInAtDeskTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final MailboxId SERVICE = new MailboxId("service");
    private static final URI BACK = URI.create("https://status.example/console/mailbox-signed-in");
    private static final OAuthClient GOOGLE =
            new OAuthClient(MailProvider.GOOGLE, MailProvider.ANY_TENANT, "client-1", "hush");
    private static final String STATE = Hashes.key("state");
    private static final String SESSION = Hashes.key("session");

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-29T10:00:00Z"));
    private final InMemoryMailboxes mailboxes = new InMemoryMailboxes();
    private final FakeSecretBox box = new FakeSecretBox();
    private final List<SignInReturn> returns = new ArrayList<>();
    private final List<String> exchanged = new ArrayList<>();
    private Answer answer = given("service@shop.example", Optional.of("refresh-1"), Optional.empty());

    private final SignInAtDesk desk =
            new SignInAtDesk(mailboxes, mailboxes, returns::add, box, MailProviderPlaces.REAL, clock);
    private final FinishSignIn finish = new FinishSignIn(
            mailboxes,
            mailboxes,
            new TokenProvider() {
                @Override
                public Answer renew(Grant grant) {
                    throw new AssertionError("nothing is renewed here");
                }

                @Override
                public Answer exchange(OAuthClient client, String code, String verifier, URI back) {
                    exchanged.add(client.id() + " " + client.secret() + " " + code + " " + verifier + " " + back);
                    return answer;
                }
            },
            new KeepGrant(mailboxes, mailboxes, box, clock),
            box,
            BACK,
            clock);

    private static Answer given(String account, Optional<String> refresh, Optional<Duration> ends) {
        return new Answer.Given("access", Duration.ofHours(1), refresh, Optional.of(account), ends);
    }

    @BeforeEach
    void aMailbox() {
        mailboxes.put(
                new Mailbox(
                        SHOP,
                        SERVICE,
                        new MailServer("smtp.gmail.com", 465),
                        Security.TLS,
                        Optional.of("service@shop.example"),
                        new EmailAddress("hello@shop.example"),
                        "",
                        SendingLimit.USUAL,
                        Optional.empty(),
                        1),
                Optional.empty());
    }

    private Outset begin(OAuthClient client, boolean anyAccount) {
        return desk.begin(
                new SignInAtDesk.Asked(SHOP, SERVICE, client, anyAccount),
                new SignInAtDesk.Way(STATE, "challenge", SESSION, BACK));
    }

    private Return end(String state, String session, String code, String error) {
        return desk.end(SHOP, SERVICE, new SignInAtDesk.Brought(state, "verifier", session, code, error));
    }

    private MailboxSignIn way() {
        return mailboxes.signIn(SHOP, SERVICE).orElseThrow();
    }

    private Optional<Grant> grant() {
        return mailboxes
                .password(SHOP, SERVICE)
                .flatMap(closed ->
                        Grant.read(new String(box.open(SHOP, Purpose.MAILBOX, closed), StandardCharsets.UTF_8)));
    }

    /** There, back with a code, and what comes of it. */
    private Stage whole() {
        begin(GOOGLE, false);
        assertThat(end(STATE, SESSION, "code-1", "")).isEqualTo(Return.TAKEN);
        return finish.run(returns.getLast()).orElseThrow().stage();
    }

    @Test
    void whoSignsInAsTheMailboxHasItSendAndNothingOnTheWayCanBeReadWithoutTheKey() {
        assertThat(begin(GOOGLE, false)).isInstanceOfSatisfying(Outset.To.class, to -> assertThat(to.provider())
                .hasHost("accounts.google.com")
                .hasParameter("state", STATE)
                .hasParameter("code_challenge", "challenge")
                .hasParameter("redirect_uri", BACK.toString())
                .hasParameter("login_hint", "service@shop.example"));
        assertThat(way().toString()).doesNotContain("hush");
        assertThat(end(STATE, SESSION, "code-1", "")).isEqualTo(Return.TAKEN);
        assertThat(way().toString()).doesNotContain("code-1", "verifier", "hush");
        assertThat(finish.run(returns.getLast()))
                .hasValueSatisfying(ended -> assertThat(ended.stage()).isEqualTo(Stage.DONE));
        assertThat(exchanged).containsExactly("client-1 hush code-1 verifier " + BACK);
        assertThat(grant()).contains(new Grant(GOOGLE, "refresh-1"));

        assertThat(finish.run(returns.getLast())).as("told twice").isEmpty();
        assertThat(exchanged).hasSize(1);
    }

    @Test
    void aWayIsGoneOnceInTimeAndByWhoSetOut() {
        assertThat(end(STATE, SESSION, "code", "")).as("nobody set out").isEqualTo(Return.STRANGE);
        begin(GOOGLE, false);
        assertThat(end(Hashes.key("other"), SESSION, "code", "")).isEqualTo(Return.STRANGE);
        assertThat(end(STATE, Hashes.key("other"), "code", "")).isEqualTo(Return.STRANGE);
        assertThat(end(STATE, SESSION, "code", "")).isEqualTo(Return.TAKEN);
        assertThat(end(STATE, SESSION, "code", "")).as("used").isEqualTo(Return.STRANGE);

        begin(GOOGLE, false);
        clock.advance(MailboxSignIn.VALID);
        assertThat(end(STATE, SESSION, "code", "")).as("too late").isEqualTo(Return.STRANGE);
        assertThat(returns).hasSize(1);
    }

    @Test
    void whoDoesNotAllowItIsToldSoAndNothingChanges() {
        begin(GOOGLE, false);
        assertThat(end(STATE, SESSION, "", "access_denied")).isEqualTo(Return.NOTHING);
        assertThat(way().stage()).isEqualTo(Stage.DECLINED);
        begin(GOOGLE, false);
        assertThat(end(STATE, SESSION, "", "invalid_scope")).isEqualTo(Return.NOTHING);
        assertThat(way().stage()).isEqualTo(Stage.REFUSED);
        assertThat(way().detail()).isEqualTo("invalid_scope");
        begin(GOOGLE, false);
        assertThat(end(STATE, SESSION, "", "<script>")).isEqualTo(Return.NOTHING);
        assertThat(way().detail()).isEmpty();
        assertThat(returns).isEmpty();
        assertThat(grant()).isEmpty();
    }

    @Test
    void anotherAccountIsRefusedUnlessTheMailboxIsShared() {
        answer = given("olga@shop.example", Optional.of("refresh-1"), Optional.empty());
        assertThat(whole()).isEqualTo(Stage.OTHER_ACCOUNT);
        assertThat(way().detail()).isEqualTo("olga@shop.example");
        assertThat(grant()).isEmpty();

        begin(GOOGLE, true);
        end(STATE, SESSION, "code-2", "");
        assertThat(finish.run(returns.getLast()).orElseThrow().stage()).isEqualTo(Stage.DONE);
        assertThat(grant()).isPresent();

        answer = given("HELLO@shop.example", Optional.of("refresh-3"), Optional.empty());
        assertThat(whole()).as("the address is the mailbox's own, too").isEqualTo(Stage.DONE);
    }

    @Test
    void whatEndsWithinTheHourARefusalAndASilenceChangeNothing() {
        answer = given("service@shop.example", Optional.empty(), Optional.empty());
        assertThat(whole()).isEqualTo(Stage.NOT_RENEWABLE);
        answer = new Answer.Refused("google refuses (invalid_client)");
        assertThat(whole()).isEqualTo(Stage.REFUSED);
        answer = new Answer.Silent("google does not answer");
        assertThat(whole()).isEqualTo(Stage.SILENT);
        assertThat(way().detail()).isEqualTo("google does not answer");
        assertThat(grant()).isEmpty();
        assertThat(mailboxes.find(SHOP, SERVICE).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void whoeverRemovesTheMailboxMeanwhileIsObeyed() {
        begin(GOOGLE, false);
        end(STATE, SESSION, "code", "");
        mailboxes.remove(SHOP, SERVICE);
        assertThat(finish.run(returns.getLast()).orElseThrow().stage()).isEqualTo(Stage.OVERTAKEN);
        assertThat(exchanged).isEmpty();
        assertThat(begin(GOOGLE, false)).isEqualTo(new Outset.NoMailbox());
    }

    @Test
    void theSecretOfAnAppIsTypedOnce() {
        whole();
        begin(GOOGLE.with(""), false);
        end(STATE, SESSION, "code-2", "");
        finish.run(returns.getLast());
        assertThat(exchanged.getLast()).startsWith("client-1 hush code-2");

        begin(new OAuthClient(MailProvider.GOOGLE, MailProvider.ANY_TENANT, "client-2", ""), false);
        end(STATE, SESSION, "code-3", "");
        finish.run(returns.getLast());
        assertThat(exchanged.getLast()).as("another app's is not given to it").startsWith("client-2  code-3");
    }

    @Test
    void anEndThatTheProviderSaysIsKnownFromThenOnUntilSomebodySignsInAnew() {
        answer = given("service@shop.example", Optional.of("refresh-1"), Optional.of(Duration.ofDays(7)));
        assertThat(whole()).isEqualTo(Stage.DONE);
        Instant end = clock.instant().plus(Duration.ofDays(7));
        assertThat(mailboxes.state(SHOP, SERVICE).signInEnd())
                .contains(new SignInEnd(end, end.minus(Duration.ofHours(84)), false));
        answer = given("service@shop.example", Optional.of("refresh-2"), Optional.empty());
        assertThat(whole()).isEqualTo(Stage.DONE);
        assertThat(mailboxes.state(SHOP, SERVICE).signInEnd()).isEmpty();
        assertThat(SignInEnd.in(Duration.ofDays(90), clock.instant()).warnFrom())
                .isEqualTo(clock.instant().plus(Duration.ofDays(76)));
    }
}
