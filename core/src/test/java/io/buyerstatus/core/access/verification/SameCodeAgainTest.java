package io.buyerstatus.core.access.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.verification.RequestCode.Requested;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.OneTimeCode;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.type.BuiltInTypes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever asks again is sent the same code: a message that comes late says no wrong one. */
final class SameCodeAgainTest {
    private final AccessWorld world = new AccessWorld();

    @Test
    @Tag("G22")
    void aBrowserThatAsksAgainIsSentTheSameCodeWhichLivesOn() {
        world.place("4712", Optional.empty(), AccessWorld.PHONE);
        Visit visit = AccessWorld.visit("4712", Optional.empty());
        LinkSecret first = ask(visit, Optional.empty());
        world.clock.advance(OneTimeCode.VALID.minus(Duration.ofMinutes(1)));
        LinkSecret again = ask(visit, Optional.of(first));
        assertThat(again).isEqualTo(first);
        assertThat(codes()).hasSize(2).containsOnly(CodeId.of(first));
        world.clock.advance(Duration.ofMinutes(5));
        assertThat(world.codes.find(AccessWorld.SHOP, CodeId.of(first), world.clock.instant()))
                .isPresent();
    }

    @Test
    @Tag("G22")
    void onceItIsTooOldOrOfAnotherOrderThereIsANewOne() {
        world.place("4712", Optional.empty(), AccessWorld.PHONE);
        world.place("4713", Optional.empty(), AccessWorld.PHONE);
        LinkSecret first = ask(AccessWorld.visit("4712", Optional.empty()), Optional.empty());
        assertThat(ask(AccessWorld.visit("4713", Optional.empty()), Optional.of(first)))
                .isNotEqualTo(first);
        world.clock.advance(OneTimeCode.VALID);
        assertThat(ask(AccessWorld.visit("4712", Optional.empty()), Optional.of(first)))
                .isNotEqualTo(first);
        assertThat(codes()).doesNotHaveDuplicates().hasSize(3);
    }

    private LinkSecret ask(Visit visit, Optional<LinkSecret> held) {
        return ((Requested.Sent) AccessWorld.result(world.requestCode.request(visit, held))).handle();
    }

    private List<CodeId> codes() {
        return world.ledger.all().stream()
                .filter(message -> message.key().type().equals(BuiltInTypes.ACCESS_CODE))
                .map(Message::key)
                .map(key -> CodeId.ofOccurrence(key.occurrence()))
                .toList();
    }
}
