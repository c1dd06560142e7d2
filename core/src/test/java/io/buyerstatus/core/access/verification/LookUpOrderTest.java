package io.buyerstatus.core.access.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.code.CodeStore;
import io.buyerstatus.core.access.code.OneTimeCodes;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.access.verification.EnterByCode.Outcome;
import io.buyerstatus.core.access.verification.LookUpOrder.LookedUp;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.link.VerifiedBrowser.Proof;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.value.EmailAddress;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding an order by its number and the buyer's address. */
@Tag("SH-21")
final class LookUpOrderTest {
    private final AccessWorld world = new AccessWorld();
    private final List<String> calls = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "4711, erika@example.com",
        "'#4711', ERIKA@Example.COM",
        "' 47 11 ', ' erika@example.com '",
        "'##４７１１', erika@example.com",
        "'Nr. 4711', erika@example.com",
        "'no 4711', erika@example.com",
        "'Bestellnummer: 4711', erika@example.com",
        "'Bestell-Nr. #4711', erika@example.com",
        "'Order no. 4711', erika@example.com",
        "'Order #4711', erika@example.com",
        "'47-11', erika@example.com",
        "'47 – 11', erika@example.com",
        "'№ 4711', erika@example.com"
    })
    void numberAndAddressAsPeopleTypeThemLeadToTheOrder(String number, String email) {
        LinkSecret handle = lookUp(number, email);
        Outcome.Found found = (Outcome.Found) enter(handle, world.digits());
        assertThat(found.order()).isEqualTo(AccessWorld.key("4711"));
        assertThat(found.secret()).isEqualTo(AccessWorld.link("4711", 1));
        assertThat(found.until()).isEqualTo(world.clock.instant().plus(Duration.ofDays(21)));
        Visit visit = new Visit(found.order().ref(), found.secret().value(), Optional.of(found.browser()), "");
        assertThat(world.open(visit)).isInstanceOfSatisfying(Opened.Shown.class, shown -> assertThat(shown.level())
                .isEqualTo(AccessLevel.VERIFIED));
        assertThat(world.order().access().known(found.browser(), world.clock.instant()))
                .map(VerifiedBrowser::proof)
                .contains(Proof.CODE);
    }

    @Test
    void aNumberThatAnOrderHadBeforeLeadsToItLikeTheOneThatItHas() {
        world.renumber("4711", "2026-0815");
        for (String number : List.of("4711", "2026-0815", "20260815")) {
            assertThat(found(number, "erika@example.com")).as(number).contains(AccessWorld.key("4711"));
        }
        assertThat(found("4711", "mallory@example.com")).isEmpty();
    }

    @Test
    void ofTwoOrdersOfOneNumberEachIsItsOwnBuyersAndTheOneThatHasItComesFirst() {
        world.place("other", Optional.of(new EmailAddress("jonas@example.com")), "");
        world.renumber("other", "4711");
        assertThat(found("4711", "erika@example.com")).contains(AccessWorld.key("4711"));
        assertThat(found("4711", "jonas@example.com")).contains(AccessWorld.key("other"));

        world.place("third", Optional.of(new EmailAddress("erika@example.com")), "");
        world.renumber("4711", "4712");
        world.renumber("third", "4711");
        assertThat(found("4711", "erika@example.com")).contains(AccessWorld.key("third"));
        assertThat(found("4712", "erika@example.com")).contains(AccessWorld.key("4711"));
    }

    private Optional<OrderKey> found(String number, String email) {
        int before = world.messages(BuiltInTypes.ACCESS_CODE).size();
        LinkSecret handle = lookUp(number, email);
        return world.messages(BuiltInTypes.ACCESS_CODE).size() > before
                ? Optional.of(((Outcome.Found) enter(handle, world.digits())).order())
                : Optional.empty();
    }

    @Test
    void theFourOutcomesAskTheStoresTheSameAndAnswerTheSame() {
        List<String> right = recorded("4711", "erika@example.com");
        assertThat(world.messages(BuiltInTypes.ACCESS_CODE)).hasSize(1);
        List<String> wrongEmail = recorded("4711", "mallory@example.com");
        List<String> unknown = recorded("9999", "erika@example.com");
        for (int at = 0; at < 9; at++) {
            recorded("4711", "erika@example.com");
        }
        int sent = world.messages(BuiltInTypes.ACCESS_CODE).size();
        List<String> locked = recorded("4711", "erika@example.com");

        assertThat(right)
                .containsExactly(
                        "take LOOK_UP",
                        "withNumber",
                        "head",
                        "head",
                        "head",
                        "buyer",
                        "buyer",
                        "buyer",
                        "take LOOK_UP_CODE",
                        "issue",
                        "answer Taken");
        assertThat(wrongEmail).isEqualTo(right);
        assertThat(unknown).isEqualTo(right);
        assertThat(locked).isEqualTo(right);
        assertThat(sent).isEqualTo(3);
        assertThat(world.messages(BuiltInTypes.ACCESS_CODE)).hasSize(3);
    }

    @Test
    void anOrderOfManyParcelsIsAskedForNothingMoreThanAnUnknownOne() {
        for (int at = 0; at < 40; at++) {
            world.apply(
                    "4711",
                    SampleEvents.sent("s" + at, "0034043416109404" + (1000 + at), List.of(), world.clock.instant()));
        }
        assertThat(recorded("4711", "erika@example.com")).isEqualTo(recorded("9999", "erika@example.com"));
        assertThat(calls).doesNotContain("find", "view");
    }

    @Test
    void whateverIsTypedForACodeThatNobodyGotIsRefusedAndAsksTheStoresTheSame() {
        LinkSecret real = lookUp("4711", "erika@example.com");
        String digits = world.digits();
        LinkSecret decoy = lookUp("9999", "erika@example.com");
        List<List<String>> all = List.of(
                recordedEntry(real, AccessWorld.wrong(digits)),
                recordedEntry(decoy, digits),
                recordedEntry(world.secrets.fresh(), digits),
                recordedEntry(real, ""),
                recordedEntry(real, "x".repeat(10_000)));
        assertThat(all).allMatch(one -> one.equals(all.getFirst()));
        assertThat(all.getFirst()).containsExactly("take ADDRESS", "find", "spend", "answer Refused");
    }

    @Test
    void aWrongCodeIsRefusedFiveTimesAndThenTheRightOneToo() {
        LinkSecret handle = lookUp("4711", "erika@example.com");
        for (int at = 0; at < 5; at++) {
            assertThat(enter(handle, AccessWorld.wrong(world.digits()))).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(enter(handle, world.digits())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aCodeIsGoodOnceAndForTenMinutes() {
        LinkSecret handle = lookUp("4711", "erika@example.com");
        assertThat(enter(handle, world.digits())).isInstanceOf(Outcome.Found.class);
        assertThat(enter(handle, world.digits())).isInstanceOf(Outcome.Refused.class);
        LinkSecret old = lookUp("4711", "erika@example.com");
        world.clock.advance(Duration.ofMinutes(10));
        assertThat(enter(old, world.digits())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aCodeForALinkThatEndedLeadsToItsSuccessor() {
        world.set(SettingsLayer.EMPTY.with(PrivacySettings.LINK_DAYS, 30));
        world.clock.advance(Duration.ofDays(31));
        LinkSecret handle = lookUp("4711", "erika@example.com");
        Outcome.Found found = (Outcome.Found) enter(handle, world.digits());
        assertThat(found.secret()).isEqualTo(AccessWorld.link("4711", 2));
        assertThat(world.open(new Visit(found.order().ref(), found.secret().value(), Optional.of(found.browser()), "")))
                .isInstanceOf(Opened.Shown.class);
    }

    @Test
    void anAddressThatTheBuyerAddedFindsNothing() {
        world.place("4712", Optional.empty(), AccessWorld.PHONE);
        lookUp("4712", "");
        lookUp("4712", "not an address");
        assertThat(world.messages(BuiltInTypes.ACCESS_CODE)).isEmpty();
    }

    @Test
    void anUnknownShopAndAMissingCookieAreToldApartFromNothing() {
        assertThat(world.lookUp.lookUp("nobody", "4711", "erika@example.com", AccessWorld.ADDRESS))
                .isInstanceOf(LookedUp.NoSuchShop.class);
        assertThat(world.lookUp.lookUp("../x", "4711", "erika@example.com", AccessWorld.ADDRESS))
                .isInstanceOf(LookedUp.NoSuchShop.class);
        assertThat(AccessWorld.result(world.enter.enter("nobody", Optional.empty(), "", "")))
                .isInstanceOf(Outcome.NoSuchShop.class);
        assertThat(AccessWorld.result(world.enter.enter("demo", Optional.empty(), "", "")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aShopThatIsOffTakesNoLookUp() {
        world.set(SettingsLayer.EMPTY.with(GeneralSettings.ENABLED, false));
        assertThat(world.lookUp.lookUp("demo", "4711", "erika@example.com", AccessWorld.ADDRESS))
                .isInstanceOf(LookedUp.SwitchedOff.class);
        assertThat(world.ledger.all()).noneMatch(message -> message.key().type().equals(BuiltInTypes.ACCESS_CODE));
    }

    private LinkSecret lookUp(String number, String email) {
        return ((LookedUp.Taken) world.lookUp.lookUp("demo", number, email, AccessWorld.ADDRESS)).handle();
    }

    private Object enter(LinkSecret handle, String typed) {
        return AccessWorld.result(world.enter.enter("demo", Optional.of(handle), typed, AccessWorld.ADDRESS));
    }

    /** What a look-up asks the stores, and what it answers. */
    private List<String> recorded(String number, String email) {
        calls.clear();
        LookUpOrder lookUp = new LookUpOrder(
                world.settings,
                watched(OrderNumbers.class, world.orders),
                watched(OrderStore.class, world.orders),
                watched(RateLimiter.class, world.attempts),
                new OneTimeCodes(
                        watched(CodeStore.class, world.codes), world.secrets, world.settings, world.keys, world.clock),
                world.clock);
        LookedUp answer = lookUp.lookUp("demo", number, email, AccessWorld.ADDRESS);
        calls.add("answer " + answer.getClass().getSimpleName());
        return List.copyOf(calls);
    }

    private List<String> recordedEntry(LinkSecret handle, String typed) {
        calls.clear();
        EnterByCode enter = new EnterByCode(
                world.settings,
                watched(OrderStore.class, world.orders),
                watched(RateLimiter.class, world.attempts),
                new OneTimeCodes(
                        watched(CodeStore.class, world.codes), world.secrets, world.settings, world.keys, world.clock),
                world.trust,
                world.issuer,
                world.clock);
        Object answer = AccessWorld.result(enter.enter("demo", Optional.of(handle), typed, AccessWorld.ADDRESS));
        calls.add("answer " + answer.getClass().getSimpleName());
        return List.copyOf(calls);
    }

    private <T> T watched(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    String limit = method.getName().equals("take") ? " " + ((RateLimitKey) arguments[1]).limit() : "";
                    calls.add(method.getName() + limit);
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }
}
