package io.buyerstatus.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.core.api.KeySecret;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.core.withdrawal.Assigned;
import io.buyerstatus.core.withdrawal.Settled;
import io.buyerstatus.functions.testing.DemoShop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What buyers withdrew from, for programs; each answer is held to the document. */
@Tag("G5")
final class WithdrawalsTest {
    private static final String LIST = "/api/v1/withdrawals";

    private final DemoApi api = new DemoApi();

    private Withdrawal unmatched() {
        return api.withdrawal(DemoShop.SHOP, new Scope.Whole(), Optional.empty(), Timeliness.UNMATCHED);
    }

    private static String at(Withdrawal withdrawal, String... more) {
        return LIST + "/" + withdrawal.id() + String.join("", more);
    }

    @Test
    void d9WhatTheEventNamesIsReadWithItsOrder() {
        Withdrawal declared = api.withdrawal(
                DemoShop.SHOP,
                new Scope.Pieces(List.of(new Scope.Piece("1", "Blue cup", Quantity.of(2)))),
                Optional.of(DemoShop.ORDER),
                Timeliness.IN_TIME);
        JsonNode read = api.get(at(declared)).ask().json();
        assertThat(read.path("id").asText()).isEqualTo(declared.id());
        assertThat(read.path("declared_at").asText()).isEqualTo(declared.at().toString());
        assertThat(read.at("/order/id").asText()).isEqualTo(DemoShop.ORDER.key());
        assertThat(read.at("/order/url").asText()).endsWith(DemoApi.ORDER);
        assertThat(read.path("words").asText()).isEqualTo("Hiermit widerrufe ich.");
        assertThat(read.path("email").asText()).isEqualTo("new@example.com");
        assertThat(read.at("/scope/pieces/0/quantity").asText()).isEqualTo("2");
        assertThat(read.path("timeliness").asText()).isEqualTo("in_time");
        assertThat(read.path("open").asBoolean()).isTrue();
    }

    @Test
    void d9WhatFitsNoOrderIsReadToo() {
        Withdrawal declared = unmatched();
        JsonNode read = api.get(at(declared)).ask().json();
        assertThat(read.has("order")).isFalse();
        assertThat(read.path("contract").asText()).isEqualTo("the lamp of May");
        assertThat(read.path("state").asText()).isEqualTo("to_judge");
        assertThat(read.path("goods").asText()).isEqualTo("unknown");

        api.withdrawals.assign(
                declared, new Assigned(DemoShop.ORDER, Timeliness.LATE, "Anton", api.shop.clock.instant()), true);
        JsonNode assigned = api.get(at(declared)).ask().json();
        assertThat(assigned.at("/order/id").asText()).isEqualTo(DemoShop.ORDER.key());
        assertThat(assigned.at("/assigned/by").asText()).isEqualTo("Anton");
        assertThat(assigned.path("timeliness").asText()).isEqualTo("late");
    }

    @Test
    void d10AProgramMarksAsDoneAndTakesItBack() {
        Withdrawal declared = unmatched();
        DemoApi.Heard done = api.post(at(declared, "/done")).named("one").ask();
        assertThat(done.json().path("done").asBoolean()).isTrue();
        assertThat(api.withdrawals.settled(DemoShop.SHOP))
                .containsEntry(declared.id(), new Settled("Warehouse", api.shop.clock.instant()));
        assertThat(api.get(at(declared)).ask().json().at("/done/by").asText()).isEqualTo("Warehouse");
        assertThat(api.get(at(declared)).ask().json().path("open").asBoolean()).isFalse();

        api.shop.clock.advance(Duration.ofMinutes(1));
        assertThat(api.post(at(declared, "/done")).named("one").ask().headers()).containsKey("idempotency-replayed");
        assertThat(api.withdrawals.settled(DemoShop.SHOP).values())
                .as("the same name does nothing again")
                .singleElement()
                .satisfies(mark -> assertThat(mark.at()).isBefore(api.shop.clock.instant()));
        assertThat(api.post(at(unmatched(), "/done")).named("one").ask().problem())
                .as("another withdrawal of the same name")
                .isEqualTo("idempotency-key-reused");
        assertThat(api.post(at(declared, "/reopen")).ask().problem()).isEqualTo("idempotency-key-missing");

        assertThat(api.post(at(declared, "/reopen"))
                        .named("two")
                        .ask()
                        .json()
                        .path("done")
                        .asBoolean(true))
                .isFalse();
        assertThat(api.withdrawals.settled(DemoShop.SHOP)).isEmpty();
    }

    @Test
    void whatIsAnothersOrNoOnesIsNotThereAndAKeyMayDoWhatItIsMadeFor() {
        Withdrawal theirs =
                api.withdrawal(new ShopId("other"), new Scope.Whole(), Optional.empty(), Timeliness.UNMATCHED);
        Withdrawal ours = unmatched();
        for (String id : List.of(theirs.id(), "0".repeat(26), "x", "..")) {
            assertThat(api.get(LIST + "/" + id).ask().status()).isEqualTo(404);
            assertThat(api.post(LIST + "/" + id + "/done").named(id).ask().status())
                    .isEqualTo(404);
        }
        KeySecret reads = api.make(DemoShop.SHOP, io.buyerstatus.core.api.Scope.READ);
        assertThat(api.get(LIST).by(reads).ask().json().path("withdrawals")).hasSize(1);
        assertThat(api.post(at(ours, "/done")).by(reads).named("n").ask().problem())
                .isEqualTo("scope-missing");
        KeySecret writes = api.make(DemoShop.SHOP, io.buyerstatus.core.api.Scope.WRITE);
        assertThat(api.get(LIST).by(writes).ask().problem()).isEqualTo("scope-missing");
        assertThat(api.withdrawals.settled(DemoShop.SHOP)).isEmpty();
    }

    @Test
    void theListIsWalkedByCursorsAndNarrowedByState() {
        List<String> all = new ArrayList<>();
        for (int at = 0; at < 130; at++) {
            api.shop.clock.advance(Duration.ofSeconds(1));
            all.addFirst(unmatched().id());
        }
        List<String> settled = List.of(all.get(3), all.get(77), all.get(129));
        settled.forEach(
                id -> api.withdrawals.settle(DemoShop.SHOP, id, new Settled("Anton", api.shop.clock.instant())));
        assertThat(walked("")).isEqualTo(all);
        assertThat(walked("all")).isEqualTo(all);
        assertThat(walked("settled")).isEqualTo(settled);
        assertThat(walked("open"))
                .isEqualTo(all.stream().filter(id -> !settled.contains(id)).toList());
        assertThat(walked("to_judge")).isEqualTo(walked("open"));
        assertThat(walked("due")).isEmpty();

        String next = api.get(LIST + "?state=open").ask().json().path("next").asText();
        assertThat(api.get(LIST + "?state=settled&cursor=" + next).ask().problem())
                .isEqualTo("invalid-cursor");
        assertThat(api.get(LIST + "?state=OPEN").ask().problem()).isEqualTo("invalid-parameter");
        assertThat(api.get(LIST + "?colour=red").ask().problem()).isEqualTo("invalid-parameter");
    }

    private List<String> walked(String state) {
        List<String> ids = new ArrayList<>();
        String query = state.isEmpty() ? "" : "state=" + state;
        String cursor = "";
        do {
            JsonNode page = api.get(LIST + "?" + query + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .ask()
                    .json();
            page.path("withdrawals").forEach(each -> ids.add(each.path("id").asText()));
            cursor = page.path("next").asText();
        } while (!cursor.isEmpty());
        return ids;
    }
}
