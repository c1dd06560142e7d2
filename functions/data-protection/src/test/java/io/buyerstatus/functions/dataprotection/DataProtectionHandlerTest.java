package io.buyerstatus.functions.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.ConsoleFiles;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ShopNames;
import io.buyerstatus.console.privacy.DataProtectionPages;
import io.buyerstatus.console.staff.DoorPages;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.privacy.DeadLetters;
import io.buyerstatus.core.privacy.EraseOrder;
import io.buyerstatus.core.privacy.ErasePerson;
import io.buyerstatus.core.privacy.ErasureRegister;
import io.buyerstatus.core.privacy.ExportSource;
import io.buyerstatus.core.privacy.ForgetDeadLetters;
import io.buyerstatus.core.privacy.PersonalData;
import io.buyerstatus.core.privacy.SweepRetention;
import io.buyerstatus.core.privacy.Trace;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.DeskDoor;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import io.buyerstatus.functions.testing.HostileFields;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import io.buyerstatus.integrations.privacy.MentionReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Data protection at the desk: whom it lets do what. */
@Tag("G16")
final class DataProtectionHandlerTest {
    private static final String ADDRESS = "nobody@example.net";

    private final DemoShop shop = new DemoShop();
    private final InMemorySearch search = new InMemorySearch();
    private final Remembered data = new Remembered();
    private final DemoStaff staff = new DemoStaff(shop.clock);
    private final SessionToken olivia = staff.member("Olivia", Role.OWNER);
    private final SessionToken anton = staff.member("Anton", Role.AGENT);
    private final DataProtectionHandler handler = new DataProtectionHandler(wiring());

    /** Somebody without an order, of whom one mail is held, until it is forgotten. */
    private static final class Remembered implements PersonalData, ErasureRegister, ExportSource {
        private final List<String> done = new ArrayList<>();

        @Override
        public boolean mark(OrderKey order, Instant at) {
            throw new AssertionError(order + " is not asked for");
        }

        @Override
        public List<Trace> traces(OrderKey order) {
            return List.of();
        }

        @Override
        public List<Trace> traces(ShopId of, EmailAddress address) {
            return done.contains("forgotten") || !address.value().equals(ADDRESS)
                    ? List.of()
                    : List.of(new Trace.Suppressed(address));
        }

        @Override
        public void forget(ShopId of, Trace trace, Instant at) {
            done.add("forgotten");
        }

        @Override
        public void forget(OrderKey order, Trace trace, Instant at) {
            throw new AssertionError(order + " is not asked for");
        }

        @Override
        public int anonymise(OrderKey order) {
            return 0;
        }

        @Override
        public void add(OrderKey order, Instant at) {}

        @Override
        public void add(ShopId of, EmailAddress address, Instant at) {
            done.add("registered " + address.value());
        }

        @Override
        public Entries of(ShopId of) {
            throw new AssertionError("nothing was restored");
        }

        @Override
        public List<Part> of(OrderKey order) {
            return List.of();
        }

        @Override
        public List<Part> of(ShopId of, EmailAddress address) {
            return List.of(new Part("held", List.of(new Field("from", address.value()))));
        }
    }

    /** No order is old. */
    private static final class NoShops implements SweepRetention.AgedOrders {
        @Override
        public List<ShopId> shops() {
            return List.of();
        }

        @Override
        public List<OrderKey> placedBefore(ShopId of, Instant before, Optional<OrderKey> after, int most) {
            return List.of();
        }
    }

    private DataProtectionWiring wiring() {
        EraseOrder erase =
                new EraseOrder(data, data, shop.orders, new IndexOrder(shop.orders, search, shop.orders), shop.clock);
        ConsoleFrames frames = new ConsoleFrames(new ConsoleFiles(), ShopNames.in(shop.settings));
        DeskAnswers answers =
                new DeskAnswers(new DeskDoor(staff.store(), shop.clock), new DoorPages(frames), DemoShop.BASE);
        return new DataProtectionWiring(
                new DataProtectionRoute(
                        answers,
                        shop.settings,
                        new ErasePerson(data, data, shop.orders, shop.orders, search, erase, shop.clock),
                        data,
                        new DataProtectionPages(frames),
                        shop.clock),
                new SweepRetention(new NoShops(), shop.orders, shop.settings, erase, shop.clock),
                new ForgetDeadLetters(this::noLetters, MentionReader::read, List::of, data),
                answers);
    }

    private DeadLetters.Looked noLetters(Predicate<DeadLetters.Letter> goes, BooleanSupplier timeIsUp) {
        data.done.add("looked at dead letters");
        return new DeadLetters.Looked(0, 0, true);
    }

    private APIGatewayV2HTTPResponse ask(SessionToken who, String method, String of, String... form) {
        APIGatewayV2HTTPEvent event = Requests.header(
                Requests.route(Triggers.http("data-protection.page"), method + " " + ConsoleUrls.DATA_PROTECTION),
                "accept-language",
                "en");
        event.setPathParameters(Map.of("shop", of));
        event.setQueryStringParameters(Map.of("q", ADDRESS));
        event.setCookies(List.of("__Host-desk=" + who.text()));
        return handler.handleRequest(form.length == 0 ? event : Requests.form(event, form), Contexts.none());
    }

    private APIGatewayV2HTTPResponse post(SessionToken who, String act, String... more) {
        List<String> form = new ArrayList<>(List.of("form", who.formToken(), "do", act, "q", ADDRESS));
        form.addAll(Arrays.asList(more));
        return ask(who, "POST", "demo", form.toArray(String[]::new));
    }

    private String seen() {
        return DataProtectionPages.seen(wiring().route().erase().preview(DemoShop.SHOP, new EmailAddress(ADDRESS)));
    }

    @Test
    void whateverStandsInAFieldIsTakenOrRefusedWithItsReason() {
        for (String act : List.of("look", "export", "erase")) {
            assertThat(HostileFields.unanswered(
                            List.of("form", olivia.formToken(), "do", act, "q", ADDRESS, "seen", "s"),
                            Set.of("form"),
                            sent -> ask(olivia, "POST", "demo", sent)))
                    .as(act)
                    .isEmpty();
        }
    }

    @Test
    void ownersAloneSeeItAndNobodyOfAnotherShop() {
        assertThat(ask(olivia, "GET", "demo").getStatusCode()).isEqualTo(200);
        assertThat(ask(anton, "GET", "demo").getStatusCode()).isEqualTo(403);
        assertThat(ask(olivia, "GET", "another").getStatusCode()).isEqualTo(404);
    }

    @Test
    void whoWasSeenIsErasedAndStandsInTheRegister() {
        assertThat(post(olivia, "erase", "seen", seen()).getStatusCode()).isEqualTo(303);
        assertThat(data.done).contains("forgotten", "registered " + ADDRESS);
    }

    @Test
    void whatChangedSinceItWasSeenIsNotErased() {
        assertThat(post(olivia, "erase", "seen", "something else").getStatusCode())
                .isEqualTo(409);
        assertThat(data.done).isEmpty();
    }

    @Test
    void aCopyIsHandedOutAsAFile() {
        APIGatewayV2HTTPResponse file = post(olivia, "export");
        assertThat(file.getStatusCode()).isEqualTo(200);
        assertThat(file.getHeaders()).containsEntry("content-disposition", "attachment; filename=\"data.zip\"");
        assertThat(file.getIsBase64Encoded()).isTrue();
    }

    @Test
    void whoSignedInLongAgoProvesFirstWhoTheyAre() {
        String seen = seen();
        shop.clock.advance(Duration.ofMinutes(11));
        assertThat(post(olivia, "erase", "seen", seen).getStatusCode()).isEqualTo(403);
        assertThat(post(olivia, "export").getStatusCode()).isEqualTo(403);
        assertThat(data.done).isEmpty();
    }

    @Test
    void aFormFromElsewhereChangesNothing() {
        assertThat(ask(olivia, "POST", "demo", "form", "wrong", "do", "erase", "q", ADDRESS)
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(data.done).isEmpty();
    }
}
