package io.buyerstatus.core.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.inquiry.AskedProduct;
import io.buyerstatus.core.inquiry.InquirySettings;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.Identity;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.SignedIn;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryInquiries;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.testing.guard.InMemoryAttempts;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop that takes questions, in memory. */
final class AskingWorld {
    static final ShopId SHOP = new ShopId("demo");
    static final String HOME = "192.0.2.7";
    static final String OTTO = "otto@example.net";

    final MutableClock clock = new MutableClock(Instant.parse("2026-11-28T12:00:00Z"));
    final InMemoryLedger ledger = new InMemoryLedger();
    final InMemoryInquiries inquiries = new InMemoryInquiries(ledger);
    final InMemorySettings settings = new InMemorySettings();
    final FakeSecretBox box = new FakeSecretBox();
    final LinkKeys keys = new LinkKeys(box);
    final AskSeller ask = new AskSeller(settings, inquiries, new InMemoryAttempts(), keys, new CountedSecrets(), clock);
    final VisitInquiry visits = new VisitInquiry(settings, inquiries, keys, clock);

    AskingWorld() {
        set(SettingsLayer.EMPTY
                .with(GeneralSettings.NAME, "Nordlicht Keramik")
                .with(GeneralSettings.EMAIL, new EmailAddress("hallo@nordlicht-keramik.example"))
                .with(InquirySettings.ENABLED, true));
    }

    void set(SettingsLayer layer) {
        settings.replace(new ShopSettings(
                SHOP,
                layer,
                Map.of(),
                Map.of(),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
    }

    ShopSettings shop() {
        return settings.shop(SHOP).orElseThrow();
    }

    /** Opens the form, and takes the time that people take. */
    String opened() {
        String seal = ask.form("demo").orElseThrow().seal();
        clock.advance(Duration.ofSeconds(40));
        return seal;
    }

    AskSeller.Typed typed(String seal, String email, String text) {
        return new AskSeller.Typed(
                seal,
                "",
                "Otto Beispiel",
                email,
                text,
                AskedProduct.named("SKU-1", "Becher", "https://shop.example/becher", ""),
                new Language("de"));
    }

    AskSeller.Outcome asks(String email, String text, String from) {
        return ask.ask("demo", typed(opened(), email, text), from);
    }

    /** Somebody asks as people do. */
    InquiryThread asked() {
        assertThat(asks(OTTO, "Gibt es den Becher auch in Blau?", HOME)).isInstanceOf(AskSeller.Outcome.Taken.class);
        clock.advance(Duration.ofMinutes(1));
        return all().getLast();
    }

    List<InquiryThread> all() {
        return inquiries.all(SHOP);
    }

    InquiryThread now(InquiryThread thread) {
        return inquiries.thread(thread.inquiry().key()).orElseThrow();
    }

    List<Message> mails(BuiltInType type) {
        return ledger.all().stream()
                .filter(message -> message.key().type().equals(type))
                .toList();
    }

    VisitInquiry.Visit link(InquiryThread thread) {
        return new VisitInquiry.Visit(
                "demo",
                thread.inquiry().key().inquiry(),
                InquiryLinks.secret(keys, shop(), thread.inquiry().key()).value());
    }

    Optional<VisitInquiry.Shown> page(InquiryThread thread) {
        return visits.look(link(thread));
    }

    static Colleague anton() {
        Instant now = Instant.parse("2026-11-28T12:00:00Z");
        PersonId person = PersonId.of("issuer", "anton");
        SessionToken token = new SessionToken(person, new CountedSecrets().fresh());
        Identity identity = new Identity(person, new EmailAddress("anton@shop.example"), "Anton", now);
        return new Colleague(
                SHOP, Role.AGENT, new SignedIn(Session.begun(token, identity, now), Map.of(SHOP, Role.AGENT)), token);
    }
}
