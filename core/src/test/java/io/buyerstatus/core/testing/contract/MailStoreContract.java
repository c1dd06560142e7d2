package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.inbound.HeldMail;
import io.buyerstatus.core.inbound.HoldReason;
import io.buyerstatus.core.inbound.KeptMail;
import io.buyerstatus.core.inbound.MailFile;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.inbound.MailStore;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link MailStore} keeps. */
@Tag("G7")
public abstract class MailStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final MailId ID = new MailId("0123456789abcdefghjkmnpqrs");
    private static final MailId LATER = new MailId("1123456789abcdefghjkmnpqrs");

    protected abstract MailStore mails();

    @Test
    void aMailIsKeptAsItIsForItsShopAlone() {
        ShopId shop = Fresh.shop();
        KeptMail mail = new KeptMail(
                shop,
                ID,
                NOON,
                "erika@example.org",
                "Erika",
                "Re: Bestellung",
                "Hallo\n> quoted",
                List.of(
                        new MailFile("bild.png", 7, Optional.of(DocumentType.PNG), ""),
                        new MailFile("x.exe", 0, Optional.empty(), "a Windows program")));

        mails().keep(mail);
        mails().keep(mail);

        assertThat(mails().find(shop, ID)).contains(mail);
        assertThat(mails().find(shop, LATER)).isEmpty();
        assertThat(mails().find(Fresh.shop(), ID)).isEmpty();
    }

    @Test
    void anEmptyMailIsKept() {
        ShopId shop = Fresh.shop();
        KeptMail mail = new KeptMail(shop, ID, NOON, "", "", "", "", List.of());
        HeldMail held = new HeldMail(
                shop, ID, NOON, HoldReason.UNREADABLE, Optional.empty(), "", "", "", HeldMail.State.HELD, NOON, 1);

        mails().keep(mail);
        mails().hold(held);

        assertThat(mails().find(shop, ID)).contains(mail);
        assertThat(mails().held(shop, ID)).contains(held);
    }

    @Test
    void whatIsHeldIsListedTheNewestFirstAndHeldOnce() {
        OrderKey order = Fresh.order();
        ShopId shop = order.shop();
        HeldMail early = held(order, ID, NOON);
        HeldMail late = held(order, LATER, NOON.plusSeconds(60));

        mails().hold(early);
        mails().hold(late);
        mails().hold(held(order, ID, NOON.plusSeconds(600)));

        assertThat(mails().newest(shop, 9)).containsExactly(late, early);
        assertThat(mails().newest(shop, 1)).containsExactly(late);
        assertThat(mails().newest(Fresh.shop(), 9)).isEmpty();
    }

    @Test
    void ofTwoWhoDecideTheFirstDoes() {
        OrderKey order = Fresh.order();
        HeldMail held = held(order, ID, NOON);
        mails().hold(held);
        HeldMail placed = held.to(HeldMail.State.PLACED, Optional.of(order), NOON.plusSeconds(1));

        assertThat(mails().replace(placed)).isTrue();
        assertThat(mails().replace(held.to(HeldMail.State.THROWN_AWAY, Optional.empty(), NOON.plusSeconds(2))))
                .isFalse();
        assertThat(mails().held(order.shop(), ID)).contains(placed);
        mails().hold(held);
        assertThat(mails().held(order.shop(), ID)).contains(placed);
    }

    @Test
    void whatIsCountedHasAnEndEachDay() {
        ShopId shop = Fresh.shop();
        LocalDate day = LocalDate.of(2026, 11, 28);

        assertThat(mails().count(shop, "held", day, 2)).isTrue();
        assertThat(mails().count(shop, "held", day, 2)).isTrue();
        assertThat(mails().count(shop, "held", day, 2)).isFalse();
        assertThat(mails().count(shop, "other", day, 2)).isTrue();
        assertThat(mails().count(shop, "held", day.plusDays(1), 2)).isTrue();
        assertThat(mails().count(Fresh.shop(), "held", day, 2)).isTrue();
    }

    private static HeldMail held(OrderKey order, MailId id, Instant at) {
        return new HeldMail(
                order.shop(),
                id,
                at,
                HoldReason.STRANGER,
                Optional.of(order),
                "otto@example.net",
                "Re: Bestellung",
                "Hallo",
                HeldMail.State.HELD,
                at,
                1);
    }
}
