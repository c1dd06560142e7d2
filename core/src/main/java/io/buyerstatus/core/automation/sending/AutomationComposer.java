package io.buyerstatus.core.automation.sending;

import io.buyerstatus.core.automation.ActingTime;
import io.buyerstatus.core.automation.Addressee;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.automation.condition.Circumstances;
import io.buyerstatus.core.automation.condition.Verdict;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.Draft;
import io.buyerstatus.core.message.sending.MessageComposer;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.TemplateStore;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Composes the messages that shops' automations planned, as the order is now; leaves every other one to the composer of those. */
public final class AutomationComposer implements MessageComposer {
    private static final Duration HELD = Duration.ofHours(1);

    private final AutomationStore automations;
    private final TemplateStore templates;
    private final OrderReader orders;
    private final TemplateWriter writer;
    private final MessageComposer others;

    public AutomationComposer(
            AutomationStore automations,
            TemplateStore templates,
            OrderReader orders,
            TemplateWriter writer,
            MessageComposer others) {
        this.automations = automations;
        this.templates = templates;
        this.orders = orders;
        this.writer = writer;
        this.others = others;
    }

    @Override
    public Draft compose(Message message, ShopSettings shop, Instant now) {
        if (!(message.key().type() instanceof MessageType.Automation(String id))
                || !(message.id().subject() instanceof Subject.OfOrder(var key))) {
            return others.compose(message, shop, now);
        }
        Optional<Automation> automation = automations.automations(shop.id()).stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst();
        if (automation.isEmpty() || !automation.get().state().plans()) {
            return Draft.of(message, new Composition.Skip("the automation " + id + " is off"));
        }
        return orders.view(key, Freshness.LATEST)
                .map(view -> compose(new Case(message, automation.get(), view, shop, now)))
                .orElseGet(() -> Draft.of(message, new Composition.Wait("its order is not there")));
    }

    /** A message with all that it is decided by. */
    record Case(Message message, Automation automation, OrderView view, ShopSettings shop, Instant now) {
        Order order() {
            return view.order();
        }

        EffectiveSettings settings() {
            return shop.forChannel(view.order().channel());
        }

        Optional<Parcel> parcel() {
            String parcel = message.key().parcel();
            return parcel.isEmpty() ? Optional.empty() : order().parcel(new ParcelId(parcel));
        }

        /** The same with what was seen of it. */
        Case seeing(Verdict verdict) {
            return new Case(message.with(message.trace().due(verdict.text())), automation, view, shop, now);
        }

        Composition.Wait waitFor(String need) {
            return new Composition.Wait(need, automation.waiting().atMost());
        }

        Draft draft(Composition composition) {
            return Draft.of(message, composition);
        }
    }

    private Draft compose(Case about) {
        Optional<String> reason =
                new SecondLook(about.automation(), about.message(), about.order()).reason(about.now());
        if (reason.isPresent()) {
            return about.draft(new Composition.Skip(reason.get()));
        }
        Optional<Instant> later = later(about);
        if (later.isPresent()) {
            return about.draft(new Composition.Postpone(later.get()));
        }
        if (!about.settings().get(GeneralSettings.ENABLED)) {
            return about.draft(Composition.SWITCHED_OFF);
        }
        Verdict verdict = about.automation()
                .condition()
                .judge(new Circumstances(
                        about.order(), about.parcel(), Optional.empty(), about.settings(), about.now()));
        Case seen = about.seeing(verdict);
        return verdict.holds()
                ? written(seen)
                : seen.draft(new Composition.Skip("its condition does not hold any more"));
    }

    private static Optional<Instant> later(Case about) {
        if (about.automation().state() == Automation.State.HELD) {
            return Optional.of(about.now().plus(HELD));
        }
        return ActingTime.of(
                        about.automation(),
                        about.message().key(),
                        about.order(),
                        about.settings(),
                        about.message().schedule().plannedAt())
                .filter(due -> due.isAfter(about.now()));
    }

    /** By its template; by the other one where that was waited for too long. */
    private Draft written(Case about) {
        Draft first = written(about, about.automation().action().template());
        Optional<TemplateId> otherwise = about.automation().waiting().otherwise();
        boolean waitedEnough =
                about.message().waitedLonger(about.automation().waiting().atMost(), about.now());
        return first.composition() instanceof Composition.Wait && otherwise.isPresent() && waitedEnough
                ? written(about, otherwise.get())
                : first;
    }

    private Draft written(Case about, TemplateId id) {
        Optional<Template> template = templates.find(about.shop().id(), id);
        if (template.isEmpty()) {
            return about.draft(about.waitFor("the template " + id + " is not there"));
        }
        Draft draft = writer.write(about, template.get(), addressee(about));
        return about.automation().state() == Automation.State.TEST
                        && draft.composition() instanceof Composition.Composed
                ? Draft.of(draft.message(), new Composition.Skip("being tested: it would have gone out"))
                : draft;
    }

    private static Addressee addressee(Case about) {
        return about.automation().action().to().stream()
                .filter(to -> to.role() == about.message().role())
                .findFirst()
                .orElse(new Addressee.Buyer());
    }
}
